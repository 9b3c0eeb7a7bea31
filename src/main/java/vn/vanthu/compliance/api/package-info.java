/** The signing rate for other programs, such as a province's own dashboard. */
package vn.vanthu.compliance.api;
