package vn.vanthu.platform.web;

import java.util.Map;

/** A feature's answer to how much waits for whoever is asking; shown beside navigation entries. */
public interface WaitingCount {

    /**
     * How many wait for the person who asks, in the position they act in, by the name of the navigation entry:
     * {@code work}, {@code outgoing}, {@code incoming}, {@code dossiers}, {@code notices}; empty when nobody is signed in.
     */
    Map<String, Long> numbers();
}
