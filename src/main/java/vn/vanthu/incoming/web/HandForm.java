package vn.vanthu.incoming.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import vn.vanthu.document.DocumentType;
import vn.vanthu.document.Notation;
import vn.vanthu.document.Urgency;
import vn.vanthu.exchange.DocumentFacts;
import vn.vanthu.incoming.Source;
import vn.vanthu.platform.problem.Refusal;

/** What was typed to register a document by hand; shown again as typed when it is refused. */
public final class HandForm {

    private static final int LONGEST_NOTATION = 50;
    private static final int LONGEST_NAME = 100;

    private final String source;
    private final String author;
    private final String type;
    private final String notation;
    private final String issuedOn;
    private final String subject;
    private final String urgency;
    private final String signerName;
    private final String signerTitle;
    private final String note;
    private final String scan;
    private final boolean secret;
    private final boolean duplicateAccepted;

    private HandForm(HttpServletRequest request) {
        this.source = value(request, "source", Source.PAPER.name());
        this.author = value(request, "author", "");
        this.type = value(request, "type", DocumentType.OFFICIAL_LETTER.name());
        this.notation = value(request, "notation", "");
        this.issuedOn = value(request, "issuedOn", "");
        this.subject = value(request, "subject", "");
        this.urgency = value(request, "urgency", Urgency.NORMAL.name());
        this.signerName = value(request, "signerName", "");
        this.signerTitle = value(request, "signerTitle", "");
        this.note = value(request, "note", "");
        this.scan = value(request, "scan", "");
        this.secret = !"NONE".equals(value(request, "secrecy", "NONE"));
        this.duplicateAccepted = "accepted".equals(request.getParameter("duplicate"));
    }

    static HandForm read(HttpServletRequest request) {
        return new HandForm(request);
    }

    DocumentFacts facts(int pages) {
        DocumentType known = named(DocumentType.values(), type);
        Optional<Notation> read = Notation.parse(notation);
        if (notation.length() > LONGEST_NOTATION || read.isEmpty() && known.isNumbered()) {
            throw wrong("incoming.form.notation-wrong");
        }
        if (signerName.length() > LONGEST_NAME || signerTitle.length() > LONGEST_NAME) {
            throw wrong("incoming.form.signer-wrong");
        }
        return new DocumentFacts(
                known,
                read.map(it -> Notation.formatNumber(it.number())).orElse(""),
                read.map(Notation::toString).orElse(""),
                date(),
                subject,
                named(Urgency.values(), urgency),
                signerName,
                signerTitle,
                pages);
    }

    Source receivedBy() {
        return Source.EMAIL.name().equals(source) ? Source.EMAIL : Source.PAPER;
    }

    boolean duplicateAccepted() {
        return duplicateAccepted;
    }

    private LocalDate date() {
        try {
            return LocalDate.parse(issuedOn);
        } catch (DateTimeParseException e) {
            throw new Refusal(e, Refusal.Kind.INVALID, "incoming.form.issued-missing");
        }
    }

    private static <E extends Enum<E>> E named(E[] values, String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElseThrow(() -> wrong("incoming.form.choice-wrong"));
    }

    private static Refusal wrong(String key) {
        return new Refusal(Refusal.Kind.INVALID, key);
    }

    private static String value(HttpServletRequest request, String name, String otherwise) {
        String value = request.getParameter(name);
        return value == null ? otherwise : value.strip();
    }

    /** For views. */
    public String getSource() {
        return source;
    }

    /** For views. */
    public String getAuthor() {
        return author;
    }

    /** For views. */
    public String getType() {
        return type;
    }

    /** For views. */
    public String getNotation() {
        return notation;
    }

    /** For views: as a date field wants it. */
    public String getIssuedOn() {
        return issuedOn;
    }

    /** For views. */
    public String getSubject() {
        return subject;
    }

    /** For views. */
    public String getUrgency() {
        return urgency;
    }

    /** For views. */
    public String getSignerName() {
        return signerName;
    }

    /** For views. */
    public String getSignerTitle() {
        return signerTitle;
    }

    /** For views. */
    public String getNote() {
        return note;
    }

    /** SHA-256 of the scan that was uploaded before; empty when none was. */
    public String getScan() {
        return scan;
    }

    /** Whether the document is marked as a state secret. */
    public boolean isSecret() {
        return secret;
    }
}
