package vn.vanthu.platform.web;

/** A feature's answer to how much waits for whoever is asking; shown beside a navigation entry. */
public interface WaitingCount {

    /** Name of the navigation entry: {@code work}, {@code outgoing}, {@code incoming}, {@code dossiers}. */
    String entry();

    /** How many wait for the person who asks, in the position they act in; 0 when nobody is signed in. */
    long number();
}
