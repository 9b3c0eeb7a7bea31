/**
 * Keys at a remote signing provider, by the API of the Cloud Signature Consortium, version 2 (ETSI TS 119 432): start at
 * {@link vn.vanthu.signing.csc.CscProvider}.
 *
 * <pre>{@code
 * AccessTokens tokens = new AccessTokens(tokenAddress, clientId, clientSecret, Grant.clientCredentials(), timeout, clock);
 * CscProvider provider = new CscProvider(base, tokens, timeout, clock);
 * CscCredential credential = provider.credentials().get(0);
 * SigningKey key = provider.key(credential, Secrets.pin(pin), 1);
 * }</pre>
 *
 * <p>Only a digest leaves this process, never the document. A PIN or one-time password that the provider calls wrong is
 * never sent again.
 */
package vn.vanthu.signing.csc;
