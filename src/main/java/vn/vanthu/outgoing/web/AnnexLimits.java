package vn.vanthu.outgoing.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.vanthu.outgoing.Annexing;
import vn.vanthu.platform.config.Settings;

/**
 * What may be put beside a document, for the form.
 *
 * @param arguments of the sentence that says it: extensions of data files, how many files, megabytes of one and of all
 * @param accept extensions that the browser offers
 */
public record AnnexLimits(List<Object> arguments, String accept) {

    static AnnexLimits current() {
        String data = Annexing.referenceTypes().stream()
                .sorted()
                .map(type -> "." + type)
                .collect(Collectors.joining(", "));
        return new AnnexLimits(
                List.of(
                        data,
                        Settings.number("vanthu.annex.most"),
                        Settings.number("vanthu.upload.limit.mb"),
                        Settings.number("vanthu.annex.total.mb")),
                Stream.of(".pdf,.docx,.doc,.odt,.rtf", data.replace(" ", "")).collect(Collectors.joining(",")));
    }
}
