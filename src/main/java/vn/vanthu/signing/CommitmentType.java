package vn.vanthu.signing;

/**
 * What the signer commits to by the signature (commitment-type-indication, ETSI EN 319 122-1, 5.2.3; the identifiers are
 * those of RFC 5126, 5.11.1).
 */
public enum CommitmentType {
    /** Made it, approved it and sent it: what an agency's seal says. */
    PROOF_OF_ORIGIN(1),
    /** Received it. */
    PROOF_OF_RECEIPT(2),
    /** Delivered it where the addressee can take it, as a trusted third party says. */
    PROOF_OF_DELIVERY(3),
    /** Sent it, but need not have made it. */
    PROOF_OF_SENDER(4),
    /** Approved its content: what a signatory's signature says. */
    PROOF_OF_APPROVAL(5),
    /** Made it, but need not have approved or sent it. */
    PROOF_OF_CREATION(6);

    private static final String ARC = "1.2.840.113549.1.9.16.6.";

    private final int number;

    CommitmentType(int number) {
        this.number = number;
    }

    /** The object identifier in dotted form. */
    public String oid() {
        return ARC + number;
    }
}
