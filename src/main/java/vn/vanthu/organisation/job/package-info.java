/** Planned changes of the organisation happen on their day. */
package vn.vanthu.organisation.job;
