/** Trusted lists (ETSI TS 119 612): {@link vn.vanthu.validation.list.TrustedList} reads one and checks its signature. */
package vn.vanthu.validation.list;
