package vn.vanthu.audit.export;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import vn.vanthu.audit.ChainHead;
import vn.vanthu.audit.Checkpoint;
import vn.vanthu.audit.Hash;

/** A checkpoint as a line of the file that is kept outside the database. */
public final class CheckpointLine {

    private static final Set<String> KEYS =
            Set.of("sequence", "hash", "moment", "algorithm", "certificates", "signature");

    private CheckpointLine() {}

    /** The line, without the line break. */
    public static String write(Checkpoint checkpoint) {
        Base64.Encoder base64 = Base64.getEncoder();
        JsonArrayBuilder certificates = StrictJson.BUILDERS.createArrayBuilder();
        for (X509Certificate certificate : checkpoint.chain()) {
            try {
                certificates.add(base64.encodeToString(certificate.getEncoded()));
            } catch (CertificateEncodingException e) {
                throw new IllegalArgumentException("a certificate of the checkpoint cannot be encoded", e);
            }
        }
        return StrictJson.BUILDERS
                .createObjectBuilder()
                .add("sequence", checkpoint.head().sequence())
                .add("hash", checkpoint.head().hash().hex())
                .add("moment", StrictJson.moment(checkpoint.moment()))
                .add("algorithm", checkpoint.algorithm())
                .add("certificates", certificates)
                .add("signature", base64.encodeToString(checkpoint.signature()))
                .build()
                .toString();
    }

    /**
     * The checkpoint of a line; its signature is not judged here, see {@link Checkpoint#isIntact()}.
     *
     * @throws UnreadableLineException where the line is not a checkpoint
     */
    public static Checkpoint read(String line) throws UnreadableLineException {
        try {
            JsonObject object = StrictJson.object(line, KEYS);
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            List<X509Certificate> chain = new ArrayList<>();
            for (JsonString each : object.getJsonArray("certificates").getValuesAs(JsonString.class)) {
                byte[] der = Base64.getDecoder().decode(each.getString());
                chain.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(der)));
            }
            return new Checkpoint(
                    new ChainHead(
                            object.getJsonNumber("sequence").longValueExact(), new Hash(object.getString("hash"))),
                    StrictJson.moment(object.getString("moment")),
                    object.getString("algorithm"),
                    chain,
                    Base64.getDecoder().decode(object.getString("signature")));
        } catch (JsonException
                | CertificateException
                | ClassCastException
                | DateTimeException
                | ArithmeticException
                | IllegalArgumentException e) {
            throw new UnreadableLineException(e.getMessage());
        }
    }
}
