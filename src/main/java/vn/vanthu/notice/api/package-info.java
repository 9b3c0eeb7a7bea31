/** A person's notices as JSON. */
package vn.vanthu.notice.api;
