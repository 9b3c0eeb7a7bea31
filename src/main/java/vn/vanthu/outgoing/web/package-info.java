/** The pages of outgoing documents: list, form, document, signing, many at once; and their files. */
package vn.vanthu.outgoing.web;
