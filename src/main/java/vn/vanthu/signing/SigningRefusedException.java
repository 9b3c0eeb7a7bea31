package vn.vanthu.signing;

/** This document cannot be signed as asked, and why. Nothing was written that could be taken for a signed document. */
public final class SigningRefusedException extends SigningException {

    /** Why a document was refused; stable names that a program or a message bundle can rely on. */
    public enum Reason {
        /** The file is not a PDF at all. */
        NOT_A_PDF,
        /** The file's structure is broken, so that readers would disagree on what was signed. */
        DAMAGED,
        /** The file is encrypted and no password was given, or in a way that is not supported. */
        ENCRYPTED,
        /** The permissions of an encrypted document do not allow it. */
        NOT_PERMITTED,
        /** The form is a dynamic XFA form: what people see is not what a PDF signature covers. */
        XFA_FORM,
        /** An earlier certification allows no further signature (DocMDP P=1). */
        CERTIFIED_NO_CHANGES,
        /** A certification must be the first signature and there is one already. */
        ALREADY_SIGNED,
        /** The field asked for is signed already. */
        FIELD_ALREADY_SIGNED,
        /** The field asked for does not exist, or is of another kind. */
        NO_SUCH_FIELD,
        /** A lock of an earlier signature forbids changing a field. */
        FIELD_LOCKED,
        /** The field's seed value demands something the request or the key does not offer. */
        SEED_VALUE,
        /** The page asked for does not exist. */
        NO_SUCH_PAGE,
        /** The image of the appearance cannot be read. */
        BAD_IMAGE,
        /** A text has letters the font does not have. */
        BAD_TEXT,
        /** A document that will hold signature fields is already signed and may not be rewritten. */
        PREPARING_SIGNED
    }

    private final Reason reason;

    public SigningRefusedException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public SigningRefusedException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /** Why, never null. */
    public Reason reason() {
        return reason;
    }
}
