package vn.vanthu.outgoing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.vanthu.document.Notation;
import vn.vanthu.document.Symbol;
import vn.vanthu.organisation.Actor;
import vn.vanthu.organisation.Position;
import vn.vanthu.platform.time.OfficeTime;
import vn.vanthu.register.SeriesOwner;
import vn.vanthu.search.SearchQuery;

/**
 * An outgoing document (văn bản đi) with its state. Each act is a method that throws {@link WrongState} where the state
 * does not allow it; who may act is asked before, by {@link OutgoingRights}.
 */
@Entity
@Table(name = "outgoing_document")
public class OutgoingDocument extends RoutedDraft {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private long version;

    @Column(name = "agency_id")
    private long agencyId;

    private String symbol;
    private Integer number;
    private String notation;

    @Column(name = "numbered_on")
    private LocalDate numberedOn;

    @Column(name = "signed_at")
    private Instant signedAt;

    @Column(name = "issued_on")
    private LocalDate issuedOn;

    @Column(name = "issued_at")
    private Instant issuedAt;

    @Column(name = "content_sha256")
    private String contentSha256;

    @Column(name = "document_date")
    private LocalDate documentDate;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "search_text")
    private String searchText;

    @Column(name = "check_code")
    private String checkCode;

    protected OutgoingDocument() {}

    /** A new draft of the actor's unit. */
    OutgoingDocument(Actor drafter, DraftForm form, String symbol, Instant now) {
        this.agencyId = drafter.agencyId();
        draftedBy(drafter);
        standAt(OutgoingState.DRAFT, now);
        this.createdAt = now;
        this.documentDate = OfficeTime.dateOf(now);
        fill(form, symbol, now);
    }

    /** The drafter changes what is written. A file uploaded before stays until another replaces it. */
    void edit(DraftForm form, String newSymbol, Instant now) {
        allow(OutgoingAct.EDIT);
        if (form.source() == ContentSource.COMPOSED) {
            contentSha256 = null;
        }
        fill(form, newSymbol, now);
    }

    private void fill(DraftForm form, String newSymbol, Instant now) {
        write(form);
        symbol = newSymbol;
        changedAt = now;
        indexForSearch();
    }

    /** The drafter's file replaces what there was. */
    void upload(String sha256, Instant now) {
        allow(OutgoingAct.EDIT);
        comeFrom(ContentSource.UPLOADED);
        contentSha256 = sha256;
        changedAt = now;
    }

    /** These are the files beside it from now on. */
    void attach(List<AnnexFile> files, Instant now) {
        allow(OutgoingAct.EDIT);
        putBeside(files);
        changedAt = now;
    }

    /** The drafter hands it to the head of the unit, as this file. */
    void submit(String sha256, Instant now) {
        move(OutgoingAct.SUBMIT, OutgoingState.CONTENT_CHECK, now);
        contentSha256 = sha256;
    }

    /** The drafter takes it back. */
    void withdraw(Instant now) {
        move(OutgoingAct.WITHDRAW, OutgoingState.DRAFT, now);
        forgetFile();
    }

    void discard(Instant now) {
        move(OutgoingAct.DISCARD, OutgoingState.DISCARDED, now);
    }

    /** The code stays with the document, however often it is laid out. */
    void carry(CheckCode code) {
        if (checkCode == null) {
            checkCode = code.value();
        }
    }

    /** Who checks leaves initials, or they are taken off: the sheet is another file with the same text. */
    void replaceSheet(String sha256) {
        contentSha256 = sha256;
    }

    void passContent(Instant now) {
        move(OutgoingAct.PASS_CONTENT, OutgoingState.FORM_CHECK, now);
    }

    void passForm(Instant now) {
        move(OutgoingAct.PASS_FORM, OutgoingState.AWAITING_SIGNATURE, now);
    }

    /** Another signatory: the sheet that follows is another one, so both checks are to be done on it (Điều 11, 12). */
    void changeSignatory(long positionId, Instant now) {
        move(OutgoingAct.CHANGE_SIGNATORY, OutgoingState.CONTENT_CHECK, now);
        addressTo(positionId);
    }

    /**
     * Whose turn it is hands it back to the drafter, or to another of the earlier steps, while nobody has signed; after
     * that see {@link #unsign}.
     */
    void sendBack(OutgoingState to, Instant now) {
        allow(OutgoingAct.SEND_BACK);
        if (state() == OutgoingState.SIGNED || !state().earlier().contains(to)) {
            throw new WrongState(OutgoingAct.SEND_BACK, state());
        }
        move(OutgoingAct.SEND_BACK, to, now);
        if (to == OutgoingState.RETURNED) {
            forgetFile();
        }
    }

    /** The signatory signed; the signed file is this one. */
    void sign(String sha256, Instant now) {
        move(OutgoingAct.SIGN, OutgoingState.SIGNED, now);
        contentSha256 = sha256;
        signedAt = now;
    }

    /**
     * What was signed goes back to the drafter, without the signature.
     *
     * @param upload the drafter's own file; null where the document is composed
     */
    void unsign(OutgoingAct act, String upload, Instant now) {
        if (state() != OutgoingState.SIGNED) {
            throw new WrongState(act, state());
        }
        move(act, OutgoingState.RETURNED, now);
        signedAt = null;
        contentSha256 = upload;
    }

    /** The register gave a number. */
    void number(int given, LocalDate date, Instant now) {
        move(OutgoingAct.NUMBER, OutgoingState.NUMBERED, now);
        take(given, date);
    }

    /**
     * The number is voided: the document goes back to its drafter without it.
     *
     * @param upload the drafter's own file; null where the document is composed
     */
    void voidNumber(String upload, Instant now) {
        move(OutgoingAct.VOID_NUMBER, OutgoingState.RETURNED, now);
        number = null;
        notation = null;
        numberedOn = null;
        signedAt = null;
        contentSha256 = upload;
        indexForSearch();
    }

    private void take(int given, LocalDate date) {
        number = given;
        notation = Notation.of(given, new Symbol(symbol)).toString();
        numberedOn = date;
        documentDate = date;
        indexForSearch();
    }

    /** Sealed, as these files, and sent. */
    void issue(String sha256, List<AnnexFile> sealedAnnexes, LocalDate date, Instant now) {
        move(OutgoingAct.ISSUE, OutgoingState.ISSUED, now);
        putBeside(sealedAnnexes);
        contentSha256 = sha256;
        issuedOn = date;
        issuedAt = now;
    }

    /** A new document that went out on paper: numbered and issued at once, of the unit that drafted it. */
    void registerPaper(long draftingUnit, int given, String scan, LocalDate date, Instant now) {
        allow(OutgoingAct.EDIT);
        draftedIn(draftingUnit);
        comeFrom(ContentSource.PAPER);
        standAt(OutgoingState.NUMBERED, now);
        take(given, date);
        issue(scan, annexes(), date, now);
    }

    void recall(Instant now) {
        move(OutgoingAct.RECALL, OutgoingState.RECALLED, now);
    }

    /** Whose series its number is from. */
    SeriesOwner series() {
        return new SeriesOwner(agencyId, councilId().orElse(0L));
    }

    /** While it is on its drafter's desk it gets the symbol of the unit that goes on with it. */
    void relabel(String newSymbol) {
        symbol = newSymbol;
        indexForSearch();
    }

    /** The drafter goes on in another agency, and takes along what nobody has signed: it begins its way anew there. */
    void emigrate(Position drafter, String newSymbol, Instant now) {
        agencyId = drafter.agency().id();
        handOver(drafter.unit().id(), drafter.id());
        addressToNobody();
        forgetConsulted();
        relabel(newSymbol);
        if (state() != OutgoingState.DRAFT) {
            standAt(OutgoingState.RETURNED, now);
            forgetFile();
        }
        changedAt = now;
    }

    /** Throws unless the form was made from the document as it is now. */
    void expect(long formVersion) {
        if (version != formVersion) {
            throw new StaleForm();
        }
    }

    private void move(OutgoingAct act, OutgoingState next, Instant now) {
        allow(act);
        standAt(next, now);
        changedAt = now;
    }

    /** A composed document is laid out anew at the next submission; an uploaded file stays the drafter's. */
    private void forgetFile() {
        if (source() == ContentSource.COMPOSED) {
            contentSha256 = null;
        }
    }

    private void indexForSearch() {
        searchText = SearchQuery.stored(notation == null ? symbol : notation, subject());
    }

    public long id() {
        return id;
    }

    /** Goes up with each change; forms carry it. */
    public long version() {
        return version;
    }

    public long agencyId() {
        return agencyId;
    }

    /** The symbol without the number, such as {@code SXD-QLXD}. */
    public String symbol() {
        return symbol;
    }

    /** Number and symbol as printed; empty while there is no number. */
    public Optional<String> notation() {
        return Optional.ofNullable(notation);
    }

    /** The number in its register; empty while there is none. */
    public Optional<Integer> number() {
        return Optional.ofNullable(number);
    }

    /** The date the document carries; empty while it has no number. */
    public Optional<LocalDate> numberedOn() {
        return Optional.ofNullable(numberedOn);
    }

    public Optional<Instant> signedAt() {
        return Optional.ofNullable(signedAt);
    }

    public Optional<LocalDate> issuedOn() {
        return Optional.ofNullable(issuedOn);
    }

    public Optional<Instant> issuedAt() {
        return Optional.ofNullable(issuedAt);
    }

    /** SHA-256 of the current file; empty while there is none. */
    public Optional<String> contentSha256() {
        return Optional.ofNullable(contentSha256);
    }

    /** The code for the public check; empty for drafts never submitted and for paper. */
    public Optional<CheckCode> checkCode() {
        return Optional.ofNullable(checkCode).map(CheckCode::new);
    }

    /** Date of the number once there is one, of the draft before. */
    public LocalDate documentDate() {
        return documentDate;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
