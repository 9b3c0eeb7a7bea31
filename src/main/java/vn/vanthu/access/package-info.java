/**
 * Signing in and staying signed in: accounts, sessions, the position one acts in.
 *
 * <p>Start with {@link vn.vanthu.access.SignIn}, the one way in, and {@link vn.vanthu.access.CurrentActor}, which tells
 * a page who is asking. What somebody may do is decided in the use cases of the features, by
 * {@link vn.vanthu.organisation.Actor}.
 */
package vn.vanthu.access;
