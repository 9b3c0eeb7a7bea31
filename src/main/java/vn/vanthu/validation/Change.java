package vn.vanthu.validation;

/**
 * One change that a later revision made.
 *
 * @param revision the revision that made it, counted from 1 for the oldest
 * @param permitted whether the signature in question permits it
 * @param reason what it is, in words
 */
public record Change(int revision, boolean permitted, Reason reason) {}
