package vn.vanthu.outgoing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import vn.vanthu.document.DocumentType;
import vn.vanthu.document.Urgency;
import vn.vanthu.outgoing.ContentSource;
import vn.vanthu.outgoing.DraftForm;
import vn.vanthu.outgoing.PaperReason;
import vn.vanthu.outgoing.Secrecy;

/** Reads the fields of the form, sent as multipart or not. */
final class TypedForm {

    private TypedForm() {}

    static DraftForm read(HttpServletRequest request) {
        return new DraftForm(
                choice(request, "type", DocumentType.OFFICIAL_LETTER),
                text(request, "subject"),
                choice(request, "urgency", Urgency.NORMAL),
                choice(request, "secrecy", Secrecy.NONE),
                choice(request, "source", ContentSource.COMPOSED),
                text(request, "addressees"),
                numbers(request, "agencies"),
                text(request, "recipients"),
                text(request, "body"),
                number(text(request, "signatory")),
                numbers(request, "units"),
                number(text(request, "council")));
    }

    /** The version of the document that the form was made from. */
    static long version(HttpServletRequest request) {
        return number(text(request, "version"));
    }

    /** A field as typed; empty where there is none. */
    static String text(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }

    private static <E extends Enum<E>> E choice(HttpServletRequest request, String name, E usual) {
        String value = text(request, name);
        return Arrays.stream(usual.getDeclaringClass().getEnumConstants())
                .filter(constant -> constant.name().equals(value))
                .findFirst()
                .orElse(usual);
    }

    /** The numbers of a field that may come several times; what is none is left out. */
    static Set<Long> numbers(HttpServletRequest request, String name) {
        String[] values = request.getParameterValues(name);
        return values == null
                ? Set.of()
                : Arrays.stream(values)
                        .map(TypedForm::number)
                        .filter(number -> number > 0)
                        .collect(Collectors.toSet());
    }

    /** A field that holds a number; 0 for anything else. */
    static long number(HttpServletRequest request, String name) {
        return number(text(request, name));
    }

    /** Null for what is no reason of the list. */
    static PaperReason paperReason(String name) {
        return Arrays.stream(PaperReason.values())
                .filter(reason -> reason.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** 0 for what is no number. */
    private static long number(String value) {
        return value.matches("\\d{1,18}") ? Long.parseLong(value) : 0;
    }
}
