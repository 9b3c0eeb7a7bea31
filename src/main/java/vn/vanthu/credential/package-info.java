/**
 * Whose key is whose: the certificates of people and agencies, and the vault that holds their software keys.
 *
 * <p>No field of a certificate says whose it is in the directory, so the registry does, by fingerprint, with dates
 * ({@link vn.vanthu.credential.Credentials}). {@link vn.vanthu.credential.KeyVault} opens a personal key with its
 * holder's PIN and an agency's with the server's own key. A stored software key is a PKCS#12 file under the PIN,
 * encrypted once more under the server's key: neither the database nor the PIN alone opens it.
 */
package vn.vanthu.credential;
