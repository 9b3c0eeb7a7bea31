package vn.vanthu.compliance.web;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import vn.vanthu.compliance.Counts;
import vn.vanthu.compliance.Ratio;
import vn.vanthu.platform.web.Format;

/**
 * How figures are written: a comma before the decimals, points between thousands.
 *
 * @param decimals of percentages
 */
public record Numbers(Ratio.Decimals decimals) {

    private static final Locale VIETNAM = Locale.forLanguageTag("vi-VN");

    /** {@code 95,85%}; a dash where nothing was counted. */
    String percent(Counts counts) {
        return counts.rate().percent(decimals).map(Numbers::percent).orElse("–");
    }

    /** {@code 95.85} for programs; empty where nothing was counted. */
    String plain(Counts counts) {
        return counts.rate().percent(decimals).map(BigDecimal::toPlainString).orElse("");
    }

    /** {@code 1.204/1.256}. */
    static String fraction(Counts counts) {
        return number(counts.reached()) + "/" + number(counts.counted());
    }

    static String percent(BigDecimal percent) {
        return percent.toPlainString().replace('.', ',') + "%";
    }

    /** A target: {@code 95%}, {@code 97,5%}. */
    static String target(BigDecimal target) {
        BigDecimal bare = target.stripTrailingZeros();
        return percent(bare.scale() < 0 ? bare.setScale(0) : bare);
    }

    /** The change between two rates in points: {@code +1,20}; empty where one of them is not known. */
    Optional<String> change(Counts now, Counts before) {
        return difference(now, before)
                .map(points -> (points.signum() > 0 ? "+" : "")
                        + points.toPlainString().replace('.', ',').replace('-', '−'));
    }

    boolean worse(Counts now, Counts before) {
        return difference(now, before).filter(points -> points.signum() < 0).isPresent();
    }

    private Optional<BigDecimal> difference(Counts now, Counts before) {
        return now.rate()
                .percent(decimals)
                .flatMap(percent -> before.rate().percent(decimals).map(percent::subtract));
    }

    /** Working time in hours: {@code 2,5}; a dash where none is known. */
    static String hours(Counts counts) {
        return counts.meanMinutes().map(Numbers::hours).orElse("–");
    }

    /** {@link #percent} for views. */
    public String rate(Counts counts) {
        return percent(counts);
    }

    /** {@link #fraction} for views. */
    public String share(Counts counts) {
        return fraction(counts);
    }

    /** {@link #target} for views; empty where there is none. */
    public String goal(Optional<BigDecimal> target) {
        return target.map(Numbers::target).orElse("");
    }

    /** Working time of one document in hours; a dash where none is measured. For views. */
    public String time(Long minutes) {
        return minutes == null ? "–" : hours(minutes);
    }

    static String hours(long minutes) {
        return new DecimalFormat("#,##0.0", DecimalFormatSymbols.getInstance(VIETNAM)).format(minutes / 6 / 10.0);
    }

    static String number(long number) {
        return Format.grouped(number);
    }
}
