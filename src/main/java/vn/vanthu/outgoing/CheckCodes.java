package vn.vanthu.outgoing;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.vanthu.platform.config.Settings;

/**
 * The codes by which whoever holds a document, on paper or as a file, finds out whether the agency issued it: they are
 * printed on the sheet before it is signed, and answer only together with the number of the document.
 */
@ApplicationScoped
public class CheckCodes {

    private static final Set<OutgoingState> PUBLIC = EnumSet.of(OutgoingState.ISSUED, OutgoingState.RECALLED);
    private static final String DESCRIPTION = "Mã tra cứu văn bản: ";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CodedSheets sheets;

    private final SecureRandom random = new SecureRandom();
    private String office;

    @PostConstruct
    void read() {
        office = Settings.text("vanthu.public.url").replaceFirst("/+$", "") + "/c";
    }

    /** A code that no document carries yet. */
    CheckCode fresh() {
        return CheckCode.random(random);
    }

    /** Prints the document's code on its sheet, where the page has room. Whether it had. */
    boolean print(OutgoingDocument document, Path sheet, Path target) {
        CheckCode code = document.checkCode().orElseThrow();
        return sheets.print(
                sheet,
                target,
                document.source() == ContentSource.COMPOSED,
                address(code),
                List.of(office.replaceFirst("^https?://", ""), code.grouped()),
                DESCRIPTION + code.grouped());
    }

    /** Where the code leads. */
    public String address(CheckCode code) {
        return office + "/" + code.value();
    }

    /**
     * The issued document of a code and a number, both as typed. Whether the code, the number or the state is the reason is
     * not told where there is none.
     *
     * @param number as printed, such as {@code 05/SXD-VP}, or the number alone
     */
    public Optional<OutgoingDocument> find(String code, String number) {
        return CheckCode.typed(code)
                .flatMap(this::carrier)
                .filter(document -> PUBLIC.contains(document.state()))
                .filter(document -> isNumber(document, number));
    }

    private Optional<OutgoingDocument> carrier(CheckCode code) {
        return entities.createQuery(
                        "select d from OutgoingDocument d where d.checkCode = :code", OutgoingDocument.class)
                .setParameter("code", code.value())
                .getResultStream()
                .findFirst();
    }

    private static boolean isNumber(OutgoingDocument document, String typed) {
        String plain = plain(typed);
        return document.notation()
                        .filter(notation -> plain(notation).equals(plain))
                        .isPresent()
                || document.number().map(String::valueOf).filter(plain::equals).isPresent();
    }

    /** Zeros before the number, blanks and small letters do not matter. */
    private static String plain(String notation) {
        return notation.replaceAll("\\s", "").toUpperCase(Locale.ROOT).replaceFirst("^0+(?=\\d)", "");
    }
}
