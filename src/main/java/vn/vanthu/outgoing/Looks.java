package vn.vanthu.outgoing;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.vanthu.signing.Appearance;

/**
 * What signatures look like, kept for those used last: who signs or seals a hundred documents has one image, and making the
 * samples of a PDF of it takes longer than the rest of the signature.
 */
@ApplicationScoped
class Looks {

    private static final int MOST = 32;

    private record Known(ByteBuffer image, String description) {}

    private final Map<Known, Appearance> latest = new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Known, Appearance> eldest) {
            return size() > MOST;
        }
    };

    /**
     * An image's appearance.
     *
     * @param image the bytes of a PNG or JPEG file
     * @param description what a screen reader says of it
     */
    synchronized Appearance of(byte[] image, String description) {
        return latest.computeIfAbsent(
                new Known(ByteBuffer.wrap(image.clone()), description), known -> Appearance.image(image, description));
    }
}
