/** The registers as tables of the office's database. */
package vn.vanthu.register.sql;
