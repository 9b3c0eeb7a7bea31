/** The page on which anybody who is signed in checks the signatures of PDF files, and verdicts for other pages. */
package vn.vanthu.verification.web;
