package vn.vanthu.dossier;

/** What can be put into a dossier. */
public enum DocumentKind {
    OUTGOING,
    INCOMING
}
