package vn.vanthu.platform.content;

/**
 * Bytes in the content store.
 *
 * @param sha256 lower-case hexadecimal
 * @param size in bytes
 * @param mediaType as stated when stored, such as {@code application/pdf}
 */
public record StoredContent(String sha256, long size, String mediaType) {}
