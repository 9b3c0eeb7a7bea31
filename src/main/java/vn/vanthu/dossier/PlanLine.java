package vn.vanthu.dossier;

/**
 * A line of the file plan as it is entered.
 *
 * @param symbol số, ký hiệu hồ sơ, such as {@code 01.QLXD}; at most 20 characters
 * @param title tiêu đề, at most 500 characters
 * @param retention how long the dossier is kept
 * @param unitId the unit that opens and keeps it
 * @param note may be empty
 */
public record PlanLine(String symbol, String title, RetentionPeriod retention, long unitId, String note) {

    private static final int LONGEST_SYMBOL = 20;
    private static final int LONGEST_TITLE = 500;

    public PlanLine {
        symbol = symbol.strip();
        title = title.strip();
        note = note.strip();
        if (symbol.isEmpty() || symbol.length() > LONGEST_SYMBOL) {
            throw DossierRefusal.invalid("dossier.plan.symbol-wrong", LONGEST_SYMBOL);
        }
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            throw DossierRefusal.invalid("dossier.plan.title-wrong", LONGEST_TITLE);
        }
    }
}
