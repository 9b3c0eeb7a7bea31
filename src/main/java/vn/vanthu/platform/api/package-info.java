/** What the API tells of the server itself. */
package vn.vanthu.platform.api;
