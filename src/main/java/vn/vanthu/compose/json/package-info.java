/**
 * Composed documents as JSON, the form in which they are stored: see {@link vn.vanthu.compose.json.DocumentJson}.
 *
 * <p>Promises: what was written is read back equal; members that a later version adds are ignored by this one; a text
 * that is no document is refused with a {@link vn.vanthu.compose.json.NotADocumentException} and never half read.
 */
package vn.vanthu.compose.json;
