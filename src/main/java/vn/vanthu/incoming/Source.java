package vn.vanthu.incoming;

/** How a document came. All share one series of arrival numbers (NĐ 30/2020, Điều 22). */
public enum Source {
    /** Through the exchange, with its sender's signatures. */
    EXCHANGE,
    /** On paper, by post or by hand; kept as a scan. */
    PAPER,
    /** By e-mail from somebody outside the exchange. */
    EMAIL
}
