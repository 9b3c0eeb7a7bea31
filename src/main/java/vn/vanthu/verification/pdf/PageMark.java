package vn.vanthu.verification.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.vanthu.validation.SignaturePlace;
import vn.vanthu.validation.SignatureReport;
import vn.vanthu.validation.Verdict;
import vn.vanthu.verification.CheckedFile;

/**
 * What is painted on a page over a signature: its number in a frame of its verdict's colour.
 *
 * @param ordinal counted from 1 in the order in which signatures were made
 */
record PageMark(int ordinal, SignaturePlace place, Verdict verdict) {

    private static final Pattern BLANK = Pattern.compile(" ");

    /** Marks for the signatures that are seen. */
    static List<PageMark> of(CheckedFile checked) {
        List<SignatureReport> signatures = checked.report().signatures();
        List<PageMark> marks = new ArrayList<>();
        for (int i = 0; i < signatures.size(); i++) {
            int ordinal = i + 1;
            Verdict verdict = signatures.get(i).verdict();
            Optional<SignaturePlace> place = signatures.get(i).place().filter(SignaturePlace::visible);
            place.ifPresent(seen -> marks.add(new PageMark(ordinal, seen, verdict)));
        }
        return marks;
    }

    /** As a line for the process that draws. */
    String line() {
        return ordinal + " " + verdict + " " + place.page() + " " + place.left() + " " + place.bottom() + " "
                + place.right() + " " + place.top();
    }

    /** The mark of a {@link #line()}. */
    static PageMark read(String line) {
        String[] parts = BLANK.split(line);
        SignaturePlace place = new SignaturePlace(
                Integer.parseInt(parts[2]),
                Double.parseDouble(parts[3]),
                Double.parseDouble(parts[4]),
                Double.parseDouble(parts[5]),
                Double.parseDouble(parts[6]));
        return new PageMark(Integer.parseInt(parts[0]), place, Verdict.valueOf(parts[1]));
    }
}
