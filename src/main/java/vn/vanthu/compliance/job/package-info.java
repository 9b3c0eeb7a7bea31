/** The recount of every night. */
package vn.vanthu.compliance.job;
