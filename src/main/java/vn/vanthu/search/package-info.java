/**
 * Tra cứu: search that finds what was meant, with or without diacritics, composed or decomposed Unicode, any kind of
 * dash (NĐ 30/2020, Phụ lục VI: search by every field).
 *
 * <p>Start with {@link vn.vanthu.search.Search}, which asks every {@link vn.vanthu.search.Searchable}; the features
 * that hold documents and dossiers implement it with their own permissions, so nothing is found that could not be
 * opened. {@link vn.vanthu.search.SearchText} is the one place that decides what is alike; what is stored for an index
 * and what a person types both go through it, by {@link vn.vanthu.search.SearchQuery}.
 */
package vn.vanthu.search;
