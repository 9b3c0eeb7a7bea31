/** Words and forms for people: message bundles, dates, numbers and percentages as an office writes them. */
package vn.vanthu.platform.text;
