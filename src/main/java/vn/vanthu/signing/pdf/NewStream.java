package vn.vanthu.signing.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import vn.vanthu.pdf.PdfDictionary;

/**
 * A stream to be written.
 *
 * @param dictionary without /Length, which the writer adds
 * @param data the bytes after any filter the dictionary names
 */
record NewStream(PdfDictionary dictionary, byte[] data) {

    /** Compresses the data and says so in the dictionary. */
    static NewStream deflated(PdfDictionary dictionary, byte[] plain) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(plain.length / 2 + 64);
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return new NewStream(Syntax.with(dictionary, "Filter", Syntax.name("FlateDecode")), bytes.toByteArray());
    }
}
