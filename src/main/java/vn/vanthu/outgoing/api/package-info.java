/** Outgoing documents as JSON, for other systems: list, one document, its PDF. */
package vn.vanthu.outgoing.api;
