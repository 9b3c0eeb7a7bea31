package vn.vanthu.compliance;

import java.math.BigDecimal;

/**
 * A unit whose month is on course to miss the target of a measure.
 *
 * @param measure of which the target is
 * @param agencyId of the unit
 * @param unitId of the unit
 * @param unit its name
 * @param month of report that today is in
 * @param soFar what was reached of what was counted in the month so far
 * @param open what could still be reached: documents on their way, or those that wait and are not late
 * @param target in percent
 * @param warning how certain it is; never {@link TargetWarning#NONE}
 */
public record EndangeredTarget(
        Measure measure,
        long agencyId,
        long unitId,
        String unit,
        Period month,
        Ratio soFar,
        long open,
        BigDecimal target,
        TargetWarning warning) {

    /** How many more must be reached. */
    public long missing() {
        return soFar.missingTo(target);
    }

    /**
     * Path of the documents behind one of its numbers.
     *
     * @param which as in {@link Selection#which}
     */
    public String link(String which) {
        return "/app/compliance/documents?measure=" + measure + "&period=" + month.code() + "&agency=" + agencyId
                + "&unit=" + unitId + "&which=" + which;
    }
}
