/** Settings of the installation, read through MicroProfile Config; {@code config/} documents each of them. */
package vn.vanthu.platform.config;
