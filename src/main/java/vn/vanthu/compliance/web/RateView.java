package vn.vanthu.compliance.web;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.vanthu.compliance.Period;
import vn.vanthu.compliance.RateTable;
import vn.vanthu.compliance.RateTable.Row;
import vn.vanthu.compliance.Ratio;
import vn.vanthu.compliance.Selection.Which;
import vn.vanthu.compliance.Tally;

/**
 * Figures as a page writes them, and the address of the documents behind each.
 *
 * @param table what was counted
 * @param before the total of the period to compare with
 * @param agencyId the agency whose figures these are; empty where the rows are agencies
 * @param target in percent
 * @param decimals how percentages are written
 */
public record RateView(
        RateTable table, Tally before, Optional<Long> agencyId, BigDecimal target, Ratio.Decimals decimals) {

    private static final Locale VIETNAM = Locale.forLanguageTag("vi-VN");

    /** {@code 95,85%}; a dash where nothing was issued. */
    public String percent(Tally tally) {
        return tally.rate().percent(decimals).map(RateView::percentText).orElse("–");
    }

    /** {@code 1.204/1.256}. */
    public String fraction(Tally tally) {
        return number(tally.rate().part()) + "/" + number(tally.rate().whole());
    }

    /** The rate for the chart: {@code 95.85}; empty where nothing was issued. */
    public String plain(Tally tally) {
        return tally.rate().percent(decimals).map(BigDecimal::toPlainString).orElse("");
    }

    /** How many documents are missing to reach the target. */
    public long missing(Tally tally) {
        return tally.rate().missingTo(target);
    }

    public String targetText() {
        return percentText(target.stripTrailingZeros()
                .setScale(Math.max(0, target.stripTrailingZeros().scale())));
    }

    /** Whether the rate of the period before is known, so that there is a change to tell. */
    public boolean comparable() {
        return before.total() > 0 && table.total().sum().total() > 0;
    }

    /** The change against the period before in points: {@code +1,20}. */
    public String change() {
        BigDecimal difference = difference();
        return (difference.signum() > 0 ? "+" : "")
                + difference.toPlainString().replace('.', ',').replace('-', '−');
    }

    public boolean worse() {
        return difference().signum() < 0;
    }

    private BigDecimal difference() {
        BigDecimal now = table.total().sum().rate().percent(decimals).orElse(BigDecimal.ZERO);
        return now.subtract(before.rate().percent(decimals).orElse(BigDecimal.ZERO));
    }

    /** Address of the documents of a row and class in the whole period. */
    public String link(Row row, String which) {
        return documents(table.period(), row.id(), which);
    }

    /** Address of the documents of a row in one month. */
    public String link(Row row, YearMonth month) {
        return documents(Period.month(month), row.id(), Which.ALL.name());
    }

    /** Address of the same figures of one agency, for rows that are agencies. */
    public String agencyLink(Row row) {
        return "/app/compliance?period=" + table.period().code() + "&agency=" + row.id();
    }

    public String exportLink() {
        return "/app/compliance/export.xlsx?period=" + table.period().code()
                + agencyId.map(id -> "&agency=" + id).orElse("");
    }

    /** The months of the period: {@code 03/2026}. */
    public List<YearMonth> months() {
        return table.period().list();
    }

    public String monthText(YearMonth month) {
        return String.format("%02d/%d", month.getMonthValue(), month.getYear());
    }

    public List<Map.Entry<YearMonth, Tally>> cells(Row row) {
        return row.cells();
    }

    private String documents(Period period, long rowId, String which) {
        StringBuilder link = new StringBuilder("/app/compliance/documents?period=").append(period.code());
        if (table.byAgency()) {
            link.append(rowId == 0 ? "" : "&agency=" + rowId);
        } else {
            agencyId.ifPresent(id -> link.append("&agency=").append(id));
            link.append(rowId == 0 ? "" : "&unit=" + rowId);
        }
        return link.append("&which=").append(which).toString();
    }

    static String percentText(BigDecimal percent) {
        return percent.toPlainString().replace('.', ',') + "%";
    }

    private static String number(long number) {
        return new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(VIETNAM)).format(number);
    }
}
