package vn.vanthu.verification;

import java.util.Locale;

/** Prints the report of a check. */
public interface ReportPrint {

    /**
     * The report as a PDF, signed by the server.
     *
     * @param checker the agency for which it was checked, as it is printed; may be empty
     */
    byte[] signed(CheckedUpload upload, String checker, Locale locale);
}
