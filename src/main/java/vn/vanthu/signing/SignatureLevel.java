package vn.vanthu.signing;

/** The PAdES baseline levels of ETSI EN 319 142-1, each holding all of the one before. */
public enum SignatureLevel {
    /** Signature with the signer's certificate bound in. */
    B_B,
    /** With a trusted time-stamp over the signature. */
    B_T,
    /** With certificates and revocation data in the document. */
    B_LT,
    /** With a time-stamp over the whole document including that data. */
    B_LTA
}
