package vn.vanthu.validation;

import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.vanthu.pdf.PdfArray;
import vn.vanthu.pdf.PdfObject;
import vn.vanthu.pdf.PdfString;
import vn.vanthu.validation.cms.CmsException;
import vn.vanthu.validation.cms.CmsReader;
import vn.vanthu.validation.cms.CmsSignature;
import vn.vanthu.validation.cms.CmsVerifier;
import vn.vanthu.validation.cms.TimeStampToken;
import vn.vanthu.validation.cms.X509RsaReader;
import vn.vanthu.validation.crypto.Digests;
import vn.vanthu.validation.pdf.RangeDigests;
import vn.vanthu.validation.pdf.SignedDocument;
import vn.vanthu.validation.trust.CertificateFiles;

/** What is known of one signature while the file is examined. */
final class SignatureCase {
    private static final String PKCS7_SHA1 = "adbe.pkcs7.sha1";
    private static final String X509_RSA = "adbe.x509.rsa_sha1";

    private final SignedDocument.Entry entry;
    private final List<Reason> faults;
    private final List<Reason> doubts = new ArrayList<>();
    private final List<Reason> notes = new ArrayList<>();
    private CmsSignature cms;
    private TimeStampToken token;
    private CmsVerifier.Result result;
    private List<TimeStampToken> stamps = List.of();
    private final List<StampOutcome> outcomes = new ArrayList<>();
    private TimeStampJudge.Outcome own;
    private Optional<Instant> proven = Optional.empty();
    private Optional<Instant> coveredAt = Optional.empty();
    private boolean outOfBudget;
    private RangeDigests digests;

    /** A token over this signature and what was found of it. */
    record StampOutcome(TimeStampToken token, TimeStampJudge.Outcome outcome) {}

    SignatureCase(SignedDocument.Entry entry) {
        this.entry = entry;
        this.faults = new ArrayList<>(entry.faults());
        readContainer();
    }

    private void readContainer() {
        if (entry.contents().length == 0) {
            return;
        }
        try {
            cms = entry.subFilter().equals(X509_RSA)
                    ? X509RsaReader.read(entry.contents(), dictionaryCertificates())
                    : CmsReader.read(entry.contents());
            if (entry.timeStamp()) {
                token = TimeStampToken.of(cms);
            } else {
                stamps = TimeStampToken.overSignature(cms, notes);
            }
            doubts.addAll(cms.notes());
        } catch (CmsException e) {
            (e.malformed() ? faults : doubts).add(e.reason());
        }
    }

    private List<X509Certificate> dictionaryCertificates() {
        PdfObject written = entry.found().view().resolve(entry.dictionary().get("Cert"));
        List<PdfObject> items = written instanceof PdfArray array ? array.items() : List.of(written);
        List<X509Certificate> certificates = new ArrayList<>();
        for (PdfObject item : items) {
            if (entry.found().view().resolve(item) instanceof PdfString string) {
                CertificateFiles.parse(string.bytes()).ifPresent(certificates::add);
            }
        }
        return certificates;
    }

    /** Says which digests are needed. */
    void ask(RangeDigests wanted) {
        this.digests = wanted;
        if (cms == null || entry.range().isEmpty()) {
            return;
        }
        wanted.ask(entry.range().get(), documentDigest());
        for (TimeStampToken stamp : contentStamps()) {
            wanted.ask(entry.range().get(), stamp.imprintDigest());
        }
    }

    private List<TimeStampToken> contentStamps() {
        return entry.timeStamp() ? List.of() : TimeStampToken.overContent(cms, new ArrayList<>());
    }

    private String documentDigest() {
        if (token != null) {
            return token.imprintDigest();
        }
        return entry.subFilter().equals(PKCS7_SHA1) && cms.content().isPresent() ? "SHA-1" : cms.digest();
    }

    void verify(RangeDigests computed, Collection<X509Certificate> pool) {
        if (cms == null || entry.range().isEmpty() || token != null) {
            return;
        }
        byte[] digest = computed.get(entry.range().get(), documentDigest());
        if (cms.content().isPresent()) {
            byte[] content = cms.content().get();
            boolean sha1Form = entry.subFilter().equals(PKCS7_SHA1);
            byte[] carried = sha1Form ? content : Digests.create(cms.digest()).digest(content);
            if (!sha1Form) {
                notes.add(Reason.warning("contents.enveloped"));
            }
            if (!MessageDigest.isEqual(carried, digest)) {
                result = new CmsVerifier.Result(
                        Integrity.BROKEN,
                        Optional.of(SubIndication.HASH_FAILURE),
                        Optional.empty(),
                        false,
                        List.of(Reason.error("hash.mismatch")));
                return;
            }
            digest = Digests.create(cms.digest()).digest(content);
        }
        try {
            result = CmsVerifier.verify(cms, digest, pool);
        } catch (RuntimeException e) {
            // BouncyCastle throws many kinds for malformed parts, met only when they are asked for
            faults.add(Reason.error("contents.unreadable"));
        }
    }

    /** Judges the time-stamps over this signature, or the document time-stamp that this is. */
    void proveBy(Optional<Instant> later, TimeStampJudge judge) {
        coveredAt = later;
        proven = later;
        if (token != null && entry.range().isPresent()) {
            own = judged(judge, token, digests.get(entry.range().get(), token.imprintDigest()), later);
            return;
        }
        for (TimeStampToken stamp : stamps) {
            byte[] digest = Digests.create(stamp.imprintDigest()).digest(cms.signature());
            TimeStampJudge.Outcome outcome = judged(judge, stamp, digest, later);
            outcomes.add(new StampOutcome(stamp, outcome));
            boolean earlier = proven.isEmpty() || stamp.time().isBefore(proven.get());
            if (outcome.proves() && earlier) {
                proven = Optional.of(stamp.time());
            }
        }
        for (TimeStampToken stamp : cms == null ? List.<TimeStampToken>of() : contentStamps()) {
            if (entry.range().isPresent()
                    && !stamp.stamps(digests.get(entry.range().get(), stamp.imprintDigest()))) {
                notes.add(Reason.warning("timestamp.content"));
            }
        }
    }

    private static TimeStampJudge.Outcome judged(
            TimeStampJudge judge, TimeStampToken stamp, byte[] digest, Optional<Instant> later) {
        try {
            return judge.judge(stamp, digest, later);
        } catch (RuntimeException e) {
            // as in verify: a token malformed inside proves nothing
            return new TimeStampJudge.Outcome(
                    Integrity.UNKNOWN,
                    Optional.of(SubIndication.FORMAT_FAILURE),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(Reason.error("timestamp.notToken")));
        }
    }

    void outOfBudget() {
        outOfBudget = true;
    }

    boolean budgetSpent() {
        return outOfBudget;
    }

    boolean provesTime() {
        return own != null && own.proves() && faults.isEmpty();
    }

    boolean intact() {
        return token != null
                ? own != null && own.integrity() == Integrity.INTACT && faults.isEmpty()
                : result != null && result.integrity() == Integrity.INTACT && faults.isEmpty();
    }

    SignedDocument.Entry entry() {
        return entry;
    }

    List<Reason> faults() {
        return faults;
    }

    /** What keeps the signature from being judged, though nothing speaks of forgery. */
    List<Reason> doubts() {
        return doubts;
    }

    List<Reason> notes() {
        return notes;
    }

    Optional<CmsSignature> cms() {
        return Optional.ofNullable(cms);
    }

    Optional<TimeStampToken> token() {
        return Optional.ofNullable(token);
    }

    Optional<CmsVerifier.Result> result() {
        return Optional.ofNullable(result);
    }

    Optional<TimeStampJudge.Outcome> ownOutcome() {
        return Optional.ofNullable(own);
    }

    List<StampOutcome> stampOutcomes() {
        return outcomes;
    }

    /** The earliest proven time of existence. */
    Optional<Instant> proven() {
        return proven;
    }

    /** The time that a later document time-stamp proves. */
    Optional<Instant> coveredAt() {
        return coveredAt;
    }

    List<X509Certificate> certificates() {
        return cms == null ? List.of() : cms.certificates();
    }
}
