/** Digest and signature algorithms, from the JDK and where it lacks them from BouncyCastle. */
package vn.vanthu.validation.crypto;
