/**
 * Việc của tôi: what waits for somebody, gathered from the features that know.
 *
 * <p>A feature implements {@link vn.vanthu.work.WorkSource}; the page asks all of them.
 */
package vn.vanthu.work;
