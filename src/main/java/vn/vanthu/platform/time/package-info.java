/** The one clock. Dates of office are those of Vietnam; storage is UTC. */
package vn.vanthu.platform.time;
