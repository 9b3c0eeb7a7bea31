/** Time-stamps by RFC 3161 over HTTP; start at {@link vn.vanthu.signing.tsp.HttpTimestampSource}. */
package vn.vanthu.signing.tsp;
