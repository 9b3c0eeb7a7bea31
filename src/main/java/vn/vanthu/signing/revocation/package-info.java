/** Revocation data fetched from where certificates say they are; start at {@link vn.vanthu.signing.revocation.NetworkRevocation}. */
package vn.vanthu.signing.revocation;
