/** The administrator's page. */
package vn.vanthu.administration.web;
