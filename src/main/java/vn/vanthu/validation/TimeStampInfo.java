package vn.vanthu.validation;

import java.time.Instant;

/**
 * A time-stamp token that belongs to a signature, or a document time-stamp.
 *
 * @param time the time its maker vouches for
 * @param authority common name of the time-stamp authority's certificate, empty where it is missing
 * @param verdict whether it proves that time
 * @param subIndication why not, or null when it does
 */
public record TimeStampInfo(Instant time, String authority, Verdict verdict, SubIndication subIndication) {}
