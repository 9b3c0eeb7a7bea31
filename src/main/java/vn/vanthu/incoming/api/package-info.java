/** Incoming documents for programs: lists, one document with its handling, its files. */
package vn.vanthu.incoming.api;
