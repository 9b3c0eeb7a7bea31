package vn.vanthu.incoming.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import vn.vanthu.exchange.DispatchedFile;
import vn.vanthu.platform.problem.Refusal;
import vn.vanthu.validation.Reason;
import vn.vanthu.validation.SignatureReport;
import vn.vanthu.validation.Verdict;
import vn.vanthu.verification.CheckedFile;
import vn.vanthu.verification.CheckedSignature;
import vn.vanthu.verification.Holder;
import vn.vanthu.verification.SignatureCheck;

/**
 * What the signature check says of a received file, for views.
 *
 * @param file which one
 * @param verdict {@code VALID}, {@code INVALID}, {@code INDETERMINATE}, {@code UNSIGNED}, {@code UNCHECKED} when the
 *     check is away, or {@code REFERENCE} for a data file that bears none
 * @param signatures one line a signature, in the order in which they were made
 */
public record FileVerdict(DispatchedFile file, String verdict, List<Line> signatures) {

    /**
     * A signature.
     *
     * @param verdict the name of its verdict
     * @param signer whose it is by the directory, else the certificate's name
     * @param agency of that person; empty where unknown
     * @param known whether the directory knows the certificate
     * @param signedAt the proven time, else the claimed one; null when neither
     * @param integrity the name of what was found of the signed bytes
     * @param changes the name of what was found of later changes
     * @param reasons why, in words
     */
    public record Line(
            String verdict,
            String signer,
            String agency,
            boolean known,
            Instant signedAt,
            String integrity,
            String changes,
            List<String> reasons) {}

    static List<FileVerdict> of(List<DispatchedFile> files, SignatureCheck check, Locale language) {
        return files.stream().map(file -> of(file, check, language)).toList();
    }

    private static FileVerdict of(DispatchedFile file, SignatureCheck check, Locale language) {
        if (file.kind() == DispatchedFile.Kind.REFERENCE) {
            return new FileVerdict(file, "REFERENCE", List.of());
        }
        try {
            CheckedFile checked = check.check(file.sha256());
            return new FileVerdict(
                    file,
                    checked.verdict().map(Verdict::name).orElse("UNSIGNED"),
                    checked.signatures().stream()
                            .map(signature -> line(signature, language))
                            .toList());
        } catch (Refusal busy) {
            // the page is worth having without the verdict; it says that none was found yet
            return new FileVerdict(file, "UNCHECKED", List.of());
        }
    }

    private static Line line(CheckedSignature signature, Locale language) {
        SignatureReport report = signature.report();
        return new Line(
                report.verdict().name(),
                signature.holder().map(Holder::name).orElse(report.signer()),
                signature.holder().map(Holder::agency).orElse(""),
                signature.holder().isPresent(),
                report.provenTime().or(report::signingTime).orElse(null),
                report.integrity().name(),
                report.changes().name(),
                report.reasons().stream()
                        .map((Reason reason) -> reason.text(language))
                        .toList());
    }
}
