package vn.vanthu.outgoing;

import vn.vanthu.platform.content.StoredContent;

/** Raises stored signed files to a higher PAdES level. */
public interface RaisedSheets {

    /** How far a file was raised, or why not. */
    sealed interface Outcome {

        /**
         * Raised.
         *
         * @param content the file, stored
         * @param complete whether it holds all that a check needs in years to come (B-LTA), not the time-stamp alone (B-T)
         * @param missing what is missing where it is not complete
         */
        record Raised(StoredContent content, boolean complete, String missing) implements Outcome {}

        /** Not raised; to be tried again. */
        record NotYet(String problem) implements Outcome {}
    }

    /** Whether the installation has a time-stamp server. */
    boolean possible();

    /**
     * Raises a stored file as far as can be now. Takes up to minutes, so no transaction should be open.
     *
     * @param stamped whether the file has a time-stamp already, so that B-T alone would bring nothing new
     */
    Outcome raise(String sha256, boolean stamped);
}
