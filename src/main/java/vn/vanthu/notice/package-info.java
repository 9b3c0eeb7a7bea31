/**
 * Thông báo: what the system tells people by itself, such as a step that is due or a month that will miss its target.
 *
 * <p>A feature calls {@link vn.vanthu.notice.Notices#tell}; a matter is told to a position once, over restarts and
 * repeated runs of a job. Notices are told to positions, since what one may see comes with the position.
 */
package vn.vanthu.notice;
