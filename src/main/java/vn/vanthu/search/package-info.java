/**
 * Search that finds what was meant: with or without diacritics, composed or decomposed Unicode, any kind of dash.
 *
 * <p>{@link vn.vanthu.search.SearchText} is the one place that decides what is alike; what is stored for an index and
 * what a person types both go through it.
 */
package vn.vanthu.search;
