/**
 * The installation's own secrets, kept in the data folder's {@code keys} outside the database:
 * {@link vn.vanthu.platform.secret.ServerKey} seals and derives, {@link vn.vanthu.platform.secret.ServerIdentity} signs
 * in the server's name. PINs and passwords never reach a log, an exception's text or the journal.
 */
package vn.vanthu.platform.secret;
