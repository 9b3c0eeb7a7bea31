/** Many documents signed with one PIN, in a thread that goes on when the page is left or the connection ends. */
package vn.vanthu.outgoing.batch;
