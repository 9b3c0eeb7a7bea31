package vn.vanthu.verification;

import java.util.HexFormat;
import java.util.Locale;
import vn.vanthu.validation.report.EtsiReport;
import vn.vanthu.validation.report.FileReference;

/** A result as the validation report of ETSI TS 119 102-2. */
public final class ReportXml {

    private ReportXml() {}

    /** The report as an XML document, to be written as UTF-8; the upload was not refused. */
    public static String of(CheckedUpload upload, Locale locale) {
        FileReference file = new FileReference(upload.name(), HexFormat.of().parseHex(upload.sha256()));
        return EtsiReport.of(upload.checked().orElseThrow().report(), file, locale);
    }
}
