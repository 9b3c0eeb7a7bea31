/** The page of a person's notices and the number beside the bell. */
package vn.vanthu.notice.web;
