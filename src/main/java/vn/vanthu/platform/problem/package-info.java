/**
 * How a feature says no: a {@link vn.vanthu.platform.problem.Refusal} names what was refused and what would help, in
 * words from the message bundles; pages and API turn it into an answer of their kind.
 */
package vn.vanthu.platform.problem;
