-- Pages of the document when it was put in, for the page numbers in the list of contents; 0 while it is a draft.
alter table dossier_item add column page_count integer not null default 0 check (page_count >= 0);
