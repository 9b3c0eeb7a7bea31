/**
 * Keys on tokens and HSMs through any PKCS#11 library; start at {@link vn.vanthu.signing.pkcs11.Pkcs11Token}.
 *
 * <p>Choosing a token by label or serial number and seeing how many PIN tries are left needs the JDK's own PKCS#11 wrapper,
 * which the process must open: {@code --add-exports jdk.crypto.cryptoki/sun.security.pkcs11.wrapper=ALL-UNNAMED}. Without
 * it a token is chosen by its slot number.
 */
package vn.vanthu.signing.pkcs11;
