package vn.vanthu.outgoing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.vanthu.credential.Credential;
import vn.vanthu.credential.Credentials;
import vn.vanthu.organisation.Actor;
import vn.vanthu.organisation.Agency;
import vn.vanthu.signing.Appearance;

/**
 * What signatures look like, kept for those used last: who signs or seals a hundred documents has one image, and making the
 * samples of a PDF of it takes longer than the rest of the signature.
 */
@ApplicationScoped
public class Looks {

    private static final int MOST = 32;

    private record Known(ByteBuffer image, String description) {}

    private final Map<Known, Appearance> latest = new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Known, Appearance> eldest) {
            return size() > MOST;
        }
    };

    @Inject
    private Credentials credentials;

    /** How the person signs: with the image of their handwritten signature. */
    public Appearance ofPerson(Actor person) {
        return look(credentials.ofPerson(person.personId()), "Chữ ký của " + person.fullName(), person.fullName());
    }

    /**
     * The seal.
     *
     * @param council whose own seal it is; empty for the agency's
     */
    Appearance seal(Agency agency, Optional<Long> council) {
        Optional<Credential> owner =
                council.map(credentials::ofCouncil).orElseGet(() -> credentials.ofAgency(agency.id()));
        return look(owner, "Con dấu của " + agency.name(), agency.name());
    }

    /** Who has no image yet is named in letters, so that the signature is seen at all. */
    private Appearance look(Optional<Credential> owner, String description, String name) {
        return owner.flatMap(Credential::image)
                .map(png -> of(png, description))
                .orElseGet(() -> Appearance.text("Đã ký số:", name));
    }

    private synchronized Appearance of(byte[] image, String description) {
        return latest.computeIfAbsent(
                new Known(ByteBuffer.wrap(image.clone()), description), known -> Appearance.image(image, description));
    }
}
