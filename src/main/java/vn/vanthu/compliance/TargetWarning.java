package vn.vanthu.compliance;

import java.math.BigDecimal;

/** Whether a month is on course to miss its target. */
public enum TargetWarning {
    /** The target is reached so far, or nothing was counted. */
    NONE,
    /** At the rate of the month so far the target is missed; the documents on their way could still bring it about. */
    AT_RATE,
    /** The target is missed even where every document on its way now is issued this month and fully signed. */
    OUT_OF_REACH;

    /**
     * @param month what was reached of what was counted in the month so far
     * @param open documents that are on their way and not issued
     * @param target in percent
     */
    static TargetWarning of(Ratio month, long open, BigDecimal target) {
        if (month.whole() == 0 || month.missingTo(target) == 0) {
            return NONE;
        }
        return month.plus(new Ratio(open, open)).missingTo(target) > 0 ? OUT_OF_REACH : AT_RATE;
    }
}
