/** Results of checks as JSON, by the published schema {@code /assets/schemas/verification.json}. */
package vn.vanthu.verification.json;
