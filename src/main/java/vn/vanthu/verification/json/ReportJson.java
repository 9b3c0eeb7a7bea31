package vn.vanthu.verification.json;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.vanthu.validation.CertificateInfo;
import vn.vanthu.validation.Reason;
import vn.vanthu.validation.RevocationFinding;
import vn.vanthu.validation.SignatureReport;
import vn.vanthu.validation.TimeStampInfo;
import vn.vanthu.verification.CheckedFile;
import vn.vanthu.verification.CheckedSignature;
import vn.vanthu.verification.CheckedUpload;
import vn.vanthu.verification.Holder;
import vn.vanthu.verification.OfficeSignatures;

/**
 * A report as JSON: the keys that {@code vanthu-tools verify --format json} writes, and under {@code details} what else
 * is known. Its schema is published as {@code /assets/schemas/verification.json}; keys are added, never changed.
 */
public final class ReportJson {

    private final Locale locale;

    private ReportJson(Locale locale) {
        this.locale = locale;
    }

    /** The result of an upload that was not refused, with its sentences in the language. */
    public static JsonObject of(CheckedUpload upload, Locale locale) {
        return new ReportJson(locale).file(upload, upload.checked().orElseThrow());
    }

    private JsonObject file(CheckedUpload upload, CheckedFile checked) {
        JsonObjectBuilder file = Json.createObjectBuilder()
                .add("file", upload.name())
                .add("size", upload.size())
                .add("sha256", upload.sha256());
        put(file, "error", checked.report().error().map(reason -> reason.text(locale)));
        JsonArrayBuilder signatures = Json.createArrayBuilder();
        checked.signatures().forEach(signature -> signatures.add(signature(signature)));
        file.add("signatures", signatures);
        put(file, "verdict", checked.verdict().map(Enum::name));
        file.add("office", office(OfficeSignatures.of(checked)));
        file.add("notes", sentences(checked.report().notes()));
        file.add("validatedAt", checked.report().validatedAt().toString());
        return file.build();
    }

    private JsonObjectBuilder office(OfficeSignatures office) {
        JsonObjectBuilder json =
                Json.createObjectBuilder().add("order", office.order().name()).add("what", office.sentence(locale));
        put(json, "signatory", office.signatory().map(signature -> signature
                .report()
                .field()));
        put(json, "agency", office.agency().map(signature -> signature.report().field()));
        return json;
    }

    private JsonObjectBuilder signature(CheckedSignature checked) {
        SignatureReport found = checked.report();
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("field", found.field())
                .add("kind", found.kind().name())
                .add("verdict", found.verdict().name())
                .add("indication", found.indication().name());
        put(json, "subIndication", found.subIndication().map(Enum::name));
        json.add("integrity", found.integrity().name())
                .add("coverage", found.coverage().name())
                .add("changes", found.changes().name())
                .add("level", found.level())
                .add("signer", found.signer());
        put(json, "signingTime", found.signingTime().map(Instant::toString));
        return json.add("reasons", sentences(found.reasons())).add("details", details(checked));
    }

    private JsonObjectBuilder details(CheckedSignature checked) {
        SignatureReport found = checked.report();
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("trusted", found.trusted())
                .add("issuer", found.issuer())
                .add("revision", found.revision())
                .add("revisions", found.revisions())
                .add("digestAlgorithm", found.digestAlgorithm())
                .add("signatureAlgorithm", found.signatureAlgorithm())
                .add("judgedAt", found.judgedAt().toString());
        put(json, "provenTime", found.provenTime().map(Instant::toString));
        checked.holder().ifPresentOrElse(holder -> json.add("holder", holder(holder)), () -> json.addNull("holder"));
        JsonArrayBuilder path = Json.createArrayBuilder();
        found.chain().forEach(certificate -> path.add(certificate(certificate)));
        JsonArrayBuilder stamps = Json.createArrayBuilder();
        found.timeStamps().forEach(stamp -> stamps.add(stamp(stamp)));
        JsonArrayBuilder changes = Json.createArrayBuilder();
        found.changeList()
                .forEach(change -> changes.add(Json.createObjectBuilder()
                        .add("revision", change.revision())
                        .add("permitted", change.permitted())
                        .add("what", change.reason().text(locale))));
        return json.add("certificatePath", path).add("timeStamps", stamps).add("changes", changes);
    }

    private static JsonObjectBuilder holder(Holder holder) {
        return Json.createObjectBuilder()
                .add("kind", holder.kind().name())
                .add("name", holder.name())
                .add("agency", holder.agency());
    }

    private static JsonObjectBuilder certificate(CertificateInfo info) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("subject", info.subject())
                .add("issuer", info.issuer())
                .add("serialNumber", info.serialNumber())
                .add("sha256", info.sha256())
                .add("notBefore", info.notBefore().toString())
                .add("notAfter", info.notAfter().toString())
                .add("key", info.keyAlgorithm())
                .add("anchor", info.anchor());
        RevocationFinding finding = info.revocation();
        json.add("status", finding.status().name()).add("statusSource", finding.source());
        put(json, "statusAt", finding.producedAt().map(Instant::toString));
        put(json, "revokedAt", finding.revokedAt().map(Instant::toString));
        return json;
    }

    private static JsonObjectBuilder stamp(TimeStampInfo stamp) {
        return Json.createObjectBuilder()
                .add("time", stamp.time().toString())
                .add("authority", stamp.authority())
                .add("verdict", stamp.verdict().name());
    }

    private JsonArrayBuilder sentences(List<Reason> reasons) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        reasons.forEach(reason -> array.add(reason.text(locale)));
        return array;
    }

    private static void put(JsonObjectBuilder json, String key, Optional<String> value) {
        value.ifPresentOrElse(given -> json.add(key, given), () -> json.addNull(key));
    }
}
