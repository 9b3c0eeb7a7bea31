package vn.vanthu.signing;

import java.util.List;
import java.util.Objects;

/**
 * What is seen of a signature. Build one and use it for many documents: what has to be computed of an image is computed
 * once.
 */
public sealed interface Appearance {

    /** Nothing is seen. */
    record Invisible() implements Appearance {}

    /**
     * An image, fitted into the place without distortion and centred.
     *
     * @param picture PNG (with its transparency) or JPEG
     * @param description what a screen reader says of it, not blank
     */
    record Image(Picture picture, String description) implements Appearance {
        public Image {
            Objects.requireNonNull(picture);
            Objects.requireNonNull(description);
        }
    }

    /**
     * Lines of black text in Liberation Serif, whose letters are as wide as those of Times New Roman; from the top left.
     *
     * @param lines the lines, not empty
     * @param size font size in points; reduced if the widest line would not fit
     */
    record Text(List<String> lines, double size) implements Appearance {
        public Text {
            lines = List.copyOf(lines);
            if (lines.isEmpty() || !(size > 0)) {
                throw new IllegalArgumentException("a text appearance needs lines and a size");
            }
        }
    }

    /** An image file's bytes; holds what was computed of them for as long as it lives. */
    final class Picture {
        private final byte[] bytes;
        private volatile Object decoded;

        private Picture(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        /** The file's bytes; do not change them. */
        public byte[] bytes() {
            return bytes;
        }

        /** For the PDF writer: its form of the picture, computed once. */
        public <T> T decoded(Class<T> kind, java.util.function.Function<byte[], T> decoder) {
            Object known = decoded;
            if (!kind.isInstance(known)) {
                known = decoder.apply(bytes);
                decoded = known;
            }
            return kind.cast(known);
        }
    }

    /** Nothing seen. */
    static Appearance invisible() {
        return new Invisible();
    }

    /**
     * A PNG or JPEG image.
     *
     * @param file the image file's bytes
     * @param description what a screen reader says, such as "Chữ ký của Nguyễn Văn A"
     */
    static Appearance image(byte[] file, String description) {
        return new Image(new Picture(file), description);
    }

    /** Text of ten points, as annex I of Decree 30/2020/NĐ-CP wants it for annexes and digital copies. */
    static Text text(String... lines) {
        return new Text(List.of(lines), 10);
    }
}
