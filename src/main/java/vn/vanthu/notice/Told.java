package vn.vanthu.notice;

import java.util.List;

/**
 * What is to be told.
 *
 * @param matter what it is about, such as {@code outgoing.late.17.FORM_CHECK.2026-03-05}: nobody is told of it twice
 * @param text key of the message
 * @param arguments of the message
 * @param link path of the page it leads to
 */
public record Told(String matter, String text, List<String> arguments, String link) {

    public Told {
        arguments = List.copyOf(arguments);
    }
}
