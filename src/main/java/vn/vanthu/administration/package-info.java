/**
 * Quản trị: what an administrator looks after on one page: the people of the agency and their accounts, the registry of
 * certificates, whom the installation trusts, and the journal.
 *
 * <p>Start with {@link vn.vanthu.administration.Accounts} and {@link vn.vanthu.administration.Oversight}. Nothing here
 * opens a document: the role of administrator never does.
 */
package vn.vanthu.administration;
