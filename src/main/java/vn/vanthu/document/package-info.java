/**
 * What outgoing and incoming documents share: the 29 types of administrative document, number and symbol, urgency,
 * place and date.
 *
 * <p>Start with {@link vn.vanthu.document.DocumentType} and {@link vn.vanthu.document.Notation}. Everything here is an
 * immutable value that knows nothing of databases, pages or PDF; the layout of a whole document is
 * {@code vn.vanthu.compose}.
 *
 * <p>Promises: a {@code Notation} or {@code Symbol} that exists is written as the law wants it (number below ten with a
 * leading zero, {@code /} between number and symbol, {@code -} between the groups, no spaces);
 * {@link vn.vanthu.document.Notation#parse} accepts what people type and other systems send and gives the same value.
 *
 * <p>Rule of law: Nghị định 30/2020/NĐ-CP, Điều 7, Phụ lục I (thể thức) and Phụ lục III (viết tắt).
 */
package vn.vanthu.document;
