/**
 * Received bytes never change: content is stored by its SHA-256, written once, never altered. Start with
 * {@link vn.vanthu.platform.content.ContentStore}.
 */
package vn.vanthu.platform.content;
