/** What every HTTP answer carries, whoever gives it. */
package vn.vanthu.platform.http;
