package vn.vanthu.exchange;

import java.time.LocalDate;
import vn.vanthu.document.RelationKind;

/**
 * A document of the same sender that replaces, corrects or amends an earlier one.
 *
 * @param kind what it does to the earlier one
 * @param notation its number and symbol
 * @param issuedOn date of office
 * @param subject trích yếu
 */
public record LaterDocument(RelationKind kind, String notation, LocalDate issuedOn, String subject) {}
