package vn.vanthu.audit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The canonical bytes of what is hashed or signed: each field as its length in bytes, a colon, and its UTF-8 bytes. */
final class Fields {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);

    Fields(String kind) {
        add(kind);
    }

    Fields add(String text) {
        byte[] field = text.getBytes(StandardCharsets.UTF_8);
        bytes.writeBytes((field.length + ":").getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(field);
        return this;
    }

    Fields add(long number) {
        return add(Long.toString(number));
    }

    Fields add(Instant moment) {
        return add(MOMENT.format(moment));
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }
}
