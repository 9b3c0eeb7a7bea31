/**
 * Revocation data and issuers' certificates from the addresses that certificates name, for installations that allow the
 * checker to use the network (RFC 5280, 4.2.1.13 and 4.2.2.1; RFC 6960). Nothing fetched is trusted for where it came
 * from; what cannot be fetched is missing evidence.
 */
package vn.vanthu.validation.network;
