package vn.vanthu.outgoing;

import java.io.IOException;
import java.io.InputStream;
import vn.vanthu.platform.problem.Refusal;

/** Drafts that come as files of a word processor. */
public interface WordFiles {

    /**
     * The file as PDF: itself where it is no file of a word processor, otherwise laid out by the office program of this
     * machine. The caller closes what it gets.
     *
     * @throws Refusal that says what to do, when there is no office program or it cannot read the file
     */
    InputStream asPdf(InputStream file) throws IOException;
}
