/** Asks the signature check of this installation what stands behind the signatures of an outgoing document. */
package vn.vanthu.outgoing.verification;
