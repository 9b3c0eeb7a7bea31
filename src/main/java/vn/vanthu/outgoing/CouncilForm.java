package vn.vanthu.outgoing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is typed of a council. Texts are never null.
 *
 * @param name such as {@code Hội đồng thẩm định giá đất}
 * @param body what stands behind TM., such as {@code Hội đồng}
 * @param symbol in notations, such as {@code HĐTĐGĐ}; no other council of the agency has it, nor the agency itself
 * @param ownSeal whether it has a seal of its own; otherwise it uses the agency's
 * @param validFrom first day; null where none was typed
 * @param validTo last day; empty while it has no end
 * @param members who signs for it, the head first
 */
public record CouncilForm(
        String name,
        String body,
        String symbol,
        boolean ownSeal,
        LocalDate validFrom,
        Optional<LocalDate> validTo,
        List<CouncilMember> members) {

    public CouncilForm {
        name = name.strip().replaceAll("\\s+", " ");
        body = body.strip().replaceAll("\\s+", " ");
        symbol = symbol.strip();
        members = List.copyOf(members);
    }
}
