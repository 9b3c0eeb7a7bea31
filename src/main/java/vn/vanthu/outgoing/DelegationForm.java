package vn.vanthu.outgoing;

import java.time.LocalDate;
import java.util.Set;
import vn.vanthu.document.DocumentType;

/**
 * A delegation as typed.
 *
 * @param kind BY_ORDER or MANDATE
 * @param fromPositionId who delegates
 * @param toPositionId who may sign
 * @param basis the written document, such as {@code Giấy ủy quyền số 03/GUQ-SXD ngày 05/01/2026}
 * @param scope its content in words
 * @param types types it covers; empty for all
 * @param validFrom the first day; null where nothing readable was typed
 * @param validTo the last day; null for none
 */
public record DelegationForm(
        Authority.Kind kind,
        long fromPositionId,
        long toPositionId,
        String basis,
        String scope,
        Set<DocumentType> types,
        LocalDate validFrom,
        LocalDate validTo) {

    public DelegationForm {
        basis = basis.strip();
        scope = scope.strip();
        types = Set.copyOf(types);
    }
}
