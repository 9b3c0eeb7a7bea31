/** The pages of dossiers and of the file plan, and the fragment that documents' pages show. */
package vn.vanthu.dossier.web;
