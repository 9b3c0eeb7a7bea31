/**
 * Work that nobody waits for: a feature implements {@link vn.vanthu.platform.jobs.RecurringJob}; the jobs are kept in
 * the database, so they survive restarts and only one of several nodes runs each.
 */
package vn.vanthu.platform.jobs;
