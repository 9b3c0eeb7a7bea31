package vn.vanthu.tools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;
import vn.vanthu.signing.Appearance;
import vn.vanthu.signing.Certification;
import vn.vanthu.signing.CommitmentType;
import vn.vanthu.signing.DigestAlgorithm;
import vn.vanthu.signing.FieldLock;
import vn.vanthu.signing.Placement;
import vn.vanthu.signing.SignatureRequest;

/** The options of {@code sign} that say what the signature shall be. */
final class SignatureOptions {

    private static final double TEXT_SIZE = 10;

    @Option(
            names = "--field",
            paramLabel = "NAME",
            description = "The signature field: an empty one of that name is used, else one is made."
                    + " Default: a new one.")
    private String field;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why it is signed, as the file will say.")
    private String reason;

    @Option(
            names = "--commitment",
            paramLabel = "TYPE",
            description = "What the signer commits to, as the signature will say: ${COMPLETION-CANDIDATES}."
                    + " Not with --reason. Default: PROOF_OF_APPROVAL, or nothing with --reason.")
    private CommitmentType commitment;

    @Option(names = "--location", paramLabel = "TEXT", description = "Where it is signed, as the file will say.")
    private String location;

    @Option(names = "--contact", paramLabel = "TEXT", description = "How to reach the signer, as the file will say.")
    private String contact;

    @Option(
            names = "--certify",
            paramLabel = "PERMISSION",
            description = "Makes a certifying first signature that permits afterwards: ${COMPLETION-CANDIDATES}.")
    private Certification certification;

    @Option(names = "--lock-fields", description = "No form field may be changed afterwards.")
    private boolean lockFields;

    @Option(
            names = "--fill",
            paramLabel = "FIELD=TEXT",
            description = "Writes a text into a form field in the same step. Repeatable.")
    private Map<String, String> fills = Map.of();

    @Option(
            names = "--place",
            paramLabel = "PAGE,X,Y,WIDTH,HEIGHT",
            converter = PlaceConverter.class,
            description = "Makes the signature visible: the page from 1, then in points (1/72 inch) the left and the"
                    + " lower edge from the lower left corner of the page, width and height.")
    private Placement place;

    @Option(
            names = "--image",
            paramLabel = "FILE",
            description = "The picture to show (PNG, JPEG), fitted into the place.")
    private Path image;

    @Option(names = "--text", paramLabel = "LINE", description = "A line of text to show. Repeatable.")
    private List<String> lines = new ArrayList<>();

    @Option(
            names = "--digest",
            paramLabel = "NAME",
            description = "One of ${COMPLETION-CANDIDATES}. Default: by the key, SHA256 for RSA.")
    private DigestAlgorithm digest;

    @Option(names = "--pss", description = "An RSA key signs by RSASSA-PSS instead of PKCS#1 v1.5.")
    private boolean pss;

    @Option(
            names = "--document-password",
            paramLabel = "env:NAME|file:PATH",
            converter = Password.Converter.class,
            description = "Where the password of encrypted documents is, the user's or the owner's. Documents that are"
                    + " not encrypted are signed as well.")
    private Password documentPassword;

    /**
     * The request that the options ask for.
     *
     * @throws IOException where a file an option names cannot be read
     */
    SignatureRequest request(CommandSpec spec) throws IOException {
        SignatureRequest.Builder request = SignatureRequest.builder().pss(pss);
        if (field != null) {
            request.fieldName(field);
        }
        if (reason != null) {
            request.reason(reason);
        }
        if (commitment != null) {
            if (reason != null) {
                throw new UsageProblem(spec, "Give --reason or --commitment: a PAdES signature has one of the two.");
            }
            request.commitment(commitment);
        }
        if (location != null) {
            request.location(location);
        }
        if (contact != null) {
            request.contactInfo(contact);
        }
        if (certification != null) {
            request.certification(certification);
        }
        if (lockFields) {
            request.lock(FieldLock.all());
        }
        if (digest != null) {
            request.digest(digest);
        }
        fills.forEach(request::fill);
        addAppearance(request, spec);
        addDocumentPassword(request);
        return request.build();
    }

    private void addAppearance(SignatureRequest.Builder request, CommandSpec spec) throws IOException {
        if (image != null && !lines.isEmpty()) {
            throw new UsageProblem(spec, "Give --image or --text, not both.");
        }
        if (place != null && image == null && lines.isEmpty()) {
            throw new UsageProblem(spec, "Say what to show at --place: --image FILE or --text LINE.");
        }
        if (place == null && field == null && (image != null || !lines.isEmpty())) {
            throw new UsageProblem(spec, "Say where to show it: --place PAGE,X,Y,WIDTH,HEIGHT or an existing --field.");
        }
        if (place != null) {
            request.placement(place);
        }
        if (image != null) {
            request.appearance(Appearance.image(Files.readAllBytes(image), reason == null ? "Chữ ký số" : reason));
        } else if (!lines.isEmpty()) {
            request.appearance(new Appearance.Text(lines, TEXT_SIZE));
        }
    }

    private void addDocumentPassword(SignatureRequest.Builder request) throws IOException {
        if (documentPassword != null) {
            char[] secret = documentPassword.read();
            request.documentPassword(secret);
            Arrays.fill(secret, '\0');
        }
    }

    /** Reads PAGE,X,Y,WIDTH,HEIGHT. */
    static final class PlaceConverter implements ITypeConverter<Placement> {

        @Override
        public Placement convert(String value) {
            String[] parts = value.split(",", -1);
            try {
                if (parts.length == 5) {
                    return new Placement(
                            Integer.parseInt(parts[0].strip()),
                            Double.parseDouble(parts[1]),
                            Double.parseDouble(parts[2]),
                            Double.parseDouble(parts[3]),
                            Double.parseDouble(parts[4]));
                }
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException("'" + value + "' is no place on a page: " + e.getMessage());
            }
            throw new TypeConversionException("'" + value + "' is not PAGE,X,Y,WIDTH,HEIGHT");
        }
    }
}
