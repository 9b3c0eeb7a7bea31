/** Tables as spreadsheets (.xlsx), written row by row, so that a long list takes no more memory than a short one. */
package vn.vanthu.platform.sheet;
