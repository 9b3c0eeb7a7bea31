/** Checking of signatures by other programs. */
package vn.vanthu.verification.api;
