/** Signature containers: CMS (RFC 5652, CAdES), old PDF forms, time-stamp tokens (RFC 3161). */
package vn.vanthu.validation.cms;
