-- The code printed on a document, by which anybody who holds it finds out whether the agency issued it.

alter table outgoing_document add column check_code text unique;
