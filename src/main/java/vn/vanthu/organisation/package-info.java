/**
 * Who is who: agencies, their units as a tree with dates, people, the positions they hold and the roles that come with
 * a position.
 *
 * <p>Start with {@link vn.vanthu.organisation.Directory}, which finds all of them, and with
 * {@link vn.vanthu.organisation.Actor}, the person and position in which somebody acts: every use case takes one.
 * Serves NĐ 30/2020 Điều 6 (whose duty is what). A person may hold several positions and acts in one at a time.
 */
package vn.vanthu.organisation;
