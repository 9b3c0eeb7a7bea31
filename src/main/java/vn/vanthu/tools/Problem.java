package vn.vanthu.tools;

import java.nio.file.AccessDeniedException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;

/** What went wrong, in a sentence for the person at the command line. */
final class Problem {

    private Problem() {}

    /** Never empty, never null, one line. */
    static String describe(Throwable failure) {
        String sentence;
        if (failure instanceof NoSuchFileException) {
            sentence = "There is no file " + failure.getMessage();
        } else if (failure instanceof AccessDeniedException) {
            sentence = "The file " + failure.getMessage() + " may not be read or written by this user";
        } else if (failure instanceof InvalidPathException) {
            sentence = "Not a file name here: " + failure.getMessage() + localeHint();
        } else if (failure instanceof OutOfMemoryError) {
            sentence = "Not enough memory; give more with java -Xmx2g -jar ...";
        } else if (failure instanceof StackOverflowError) {
            sentence = "The file is nested too deeply";
        } else if (failure.getMessage() == null || failure.getMessage().isBlank()) {
            sentence = failure.getClass().getSimpleName();
        } else {
            sentence = failure.getMessage();
        }
        return sentence.replaceAll("\\s*\\R\\s*", " ").strip();
    }

    /** A Java started under a locale that is not UTF-8 cannot name Vietnamese files at all. */
    private static String localeHint() {
        String encoding = System.getProperty("sun.jnu.encoding", "");
        return encoding.equalsIgnoreCase("UTF-8")
                ? ""
                : " (this process cannot name such files; set the environment variable LC_ALL=C.UTF-8)";
    }
}
