/** The pages of the signing rate: the figures, the documents behind each of them, and both as spreadsheets. */
package vn.vanthu.compliance.web;
