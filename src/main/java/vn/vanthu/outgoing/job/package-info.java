/** Work on outgoing documents that nobody waits for. */
package vn.vanthu.outgoing.job;
