package vn.vanthu.platform.content;

import vn.vanthu.platform.problem.Refusal;

/** More bytes were sent than are accepted here. */
public final class ContentTooLarge extends Refusal {

    private static final long serialVersionUID = 1;

    ContentTooLarge(long limit) {
        super(Kind.TOO_LARGE, "platform.content.too-large", limit / (1024 * 1024));
    }
}
