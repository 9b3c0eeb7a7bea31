/** The pages of incoming documents: what arrived, the register, a document with its handling. */
package vn.vanthu.incoming.web;
