package vn.vanthu.compose;

import java.time.LocalDate;

/**
 * Number and date of a document that has them already, to be printed in the text.
 *
 * @param number number in the register
 * @param date date of issue
 */
public record Issue(int number, LocalDate date) {}
