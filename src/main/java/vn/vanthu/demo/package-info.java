/**
 * What an empty database is filled with: the demo office, or one administrator.
 *
 * <p>Start with {@link vn.vanthu.demo.FirstStart}. The demo's documents are made by running the real acts with real
 * signatures; nothing is inserted that claims an act which was not done.
 */
package vn.vanthu.demo;
