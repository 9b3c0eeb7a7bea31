/** The journal and its checkpoints as downloads for an administrator: {@code GET /api/journal[/checkpoints]}. */
package vn.vanthu.inspection.api;
