/**
 * The form in which the journal and its checkpoints leave the server: one JSON object a line, UTF-8.
 *
 * <p>An entry: {@code {"sequence":1,"moment":"2026-01-31T08:00:00.000000Z","actor":"an.nguyen","act":"document.sign",
 * "subjectKind":"outgoing-document","subjectId":"42","details":{"key":"value"},"previous":"…","hash":"…"}}. A
 * checkpoint: {@code {"sequence":1,"hash":"…","moment":"…","algorithm":"SHA256withRSA","certificates":["base64 DER"],
 * "signature":"base64"}}. Start at {@link vn.vanthu.audit.export.EntryLine} and {@link
 * vn.vanthu.audit.export.CheckpointLine}.
 */
package vn.vanthu.audit.export;
