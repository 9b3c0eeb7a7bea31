package vn.vanthu.incoming;

import java.time.LocalDate;
import java.util.Set;

/**
 * Bút phê, ý kiến chỉ đạo: who handles the document and how (NĐ 30/2020, Điều 23).
 *
 * @param leadUnitId đơn vị chủ trì, which answers for the result
 * @param supportUnitIds đơn vị phối hợp; may be empty
 * @param instruction what is to be done
 * @param deadline the last date of office, or null when there is none
 */
public record Directive(long leadUnitId, Set<Long> supportUnitIds, String instruction, LocalDate deadline) {

    public Directive {
        supportUnitIds = Set.copyOf(supportUnitIds);
        instruction = instruction.strip();
    }
}
