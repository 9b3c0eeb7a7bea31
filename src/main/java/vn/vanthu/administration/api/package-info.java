/** Units with their history for other programs. */
package vn.vanthu.administration.api;
