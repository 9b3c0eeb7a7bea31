/** The CMS container of a signature (RFC 5652, CAdES baseline); nearly all of it is encoded once for each key. */
package vn.vanthu.signing.cms;
