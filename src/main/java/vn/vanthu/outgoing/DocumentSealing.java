package vn.vanthu.outgoing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.vanthu.credential.KeyVault;
import vn.vanthu.organisation.Agency;
import vn.vanthu.organisation.Position;
import vn.vanthu.outgoing.DocumentIssued.FileFacts;
import vn.vanthu.outgoing.DocumentIssued.Finding;
import vn.vanthu.platform.content.StoredContent;
import vn.vanthu.platform.problem.Refusal;
import vn.vanthu.signing.SigningKey;

/**
 * Puts the agency's signature on a numbered document: on the main file and on each annex in a file of its own (NĐ 30/2020,
 * Phụ lục I), and asks the signature check what came of it before anything is kept.
 */
@ApplicationScoped
class DocumentSealing {

    @Inject
    private PdfSealing sealing;

    @Inject
    private SignedSheets check;

    @Inject
    private KeyVault vault;

    @Inject
    private Councils councils;

    /**
     * The files as sealed.
     *
     * @param main the main file
     * @param beside the files beside it in their order; data files are as they were
     * @param facts what was found, the main file first, then each annex
     */
    record SealedFiles(StoredContent main, List<AnnexFile> beside, List<FileFacts> facts) {}

    /**
     * Seals.
     *
     * @throws Refusal when the signatory's signature is not valid (then the agency's key is not used at all), or when one of
     *     the signatures made does not check as valid
     */
    SealedFiles seal(OutgoingDocument document, Agency agency, Position signatory) {
        requirePersonSigned(document, signatory);
        Optional<Long> sealOwner = ownSeal(document);
        SigningKey key = sealOwner.map(vault::openCouncil).orElseGet(() -> vault.openAgency(agency.id()));
        StoredContent main = sealing.seal(
                document.contentSha256().orElseThrow(),
                document.number().orElseThrow(),
                document.numberedOn().orElseThrow(),
                agency,
                sealOwner,
                key);
        List<FileFacts> facts = new ArrayList<>();
        facts.add(check.examine(main.sha256(), signatory.person().id(), agency.id()));
        List<AnnexFile> beside = new ArrayList<>();
        for (AnnexFile file : document.annexes()) {
            beside.add(file.isAnnex() ? seal(file, document, key) : file);
        }
        beside.stream()
                .filter(AnnexFile::isAnnex)
                .map(file -> check.examineAnnex(file.sha256(), agency.id()))
                .forEach(facts::add);
        requireFullySigned(facts);
        return new SealedFiles(main, beside, facts);
    }

    /** The council whose own seal the document gets; empty where it gets the agency's. */
    private Optional<Long> ownSeal(OutgoingDocument document) {
        return councils.find(document.agencyId(), document.councilId().orElse(0L))
                .filter(Council::ownSeal)
                .map(Council::id);
    }

    private AnnexFile seal(AnnexFile file, OutgoingDocument document, SigningKey key) {
        return file.with(sealing.annex(file.sha256(), document.notation().orElseThrow(), key));
    }

    private void requirePersonSigned(OutgoingDocument document, Position signatory) {
        FileFacts facts = check.examine(
                document.contentSha256().orElseThrow(), signatory.person().id(), document.agencyId());
        if (facts.person() != Finding.VALID) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT, "outgoing.refused.person-signature", String.join("; ", facts.reasons()));
        }
    }

    private static void requireFullySigned(List<FileFacts> facts) {
        if (!facts.stream().allMatch(FileFacts::fullySigned)) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "outgoing.refused.signatures",
                    facts.stream().flatMap(file -> file.reasons().stream()).collect(Collectors.joining("; ")));
        }
    }
}
