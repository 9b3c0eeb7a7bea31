/**
 * The ground every feature stands on: settings, clock, database, content store, background jobs, the frame of the
 * pages. It knows no feature.
 */
package vn.vanthu.platform;
