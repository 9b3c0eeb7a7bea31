package vn.vanthu.outgoing.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.vanthu.document.Notation;
import vn.vanthu.outgoing.ContentSource;
import vn.vanthu.outgoing.OutgoingDocument;
import vn.vanthu.outgoing.OutgoingState;
import vn.vanthu.outgoing.RegisterEntry;
import vn.vanthu.platform.text.Bundles;

/** The lines of the register in the ten columns of NĐ 30/2020, Phụ lục IV, in the words of one language. */
final class RegisterLines {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Locale language;

    RegisterLines(Locale language) {
        this.language = language;
    }

    List<List<String>> of(List<RegisterEntry> entries) {
        return entries.stream().map(this::line).toList();
    }

    private List<String> line(RegisterEntry entry) {
        Optional<OutgoingDocument> document = entry.document();
        int copies = document.map(d -> d.agencies().size() + d.units().size()).orElse(0);
        return List.of(
                document.flatMap(OutgoingDocument::notation).orElse(Notation.formatNumber(entry.number())),
                date(document.flatMap(OutgoingDocument::numberedOn)),
                document.map(this::typeAndSubject).orElse(""),
                entry.signatory().map(position -> position.person().fullName()).orElse(""),
                entry.recipients(),
                entry.copyKeeper().isEmpty() ? entry.unit() : entry.copyKeeper(),
                copies == 0 ? "" : Integer.toString(copies),
                date(document.flatMap(OutgoingDocument::issuedOn)),
                "",
                note(entry));
    }

    private String typeAndSubject(OutgoingDocument document) {
        return document.type().name(language) + " " + document.subject();
    }

    private String note(RegisterEntry entry) {
        return entry.held()
                .map(held ->
                        text(held.voided() ? "outgoing.register.voided" : "outgoing.register.reserved", held.reason()))
                .orElseGet(() -> note(entry.document().orElseThrow()));
    }

    private String note(OutgoingDocument document) {
        if (document.state() == OutgoingState.RECALLED) {
            return text("outgoing.state.RECALLED");
        }
        return text(
                document.source() == ContentSource.PAPER ? "outgoing.register.paper" : "outgoing.register.electronic");
    }

    private static String date(Optional<LocalDate> date) {
        return date.map(DATE::format).orElse("");
    }

    private String text(String key, Object... arguments) {
        return Bundles.text(language, key, List.of(arguments));
    }
}
