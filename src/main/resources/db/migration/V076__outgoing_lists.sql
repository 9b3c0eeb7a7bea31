-- Lists of a large stock: the conditions, the order and the number of what is found come from one index alone, and only
-- the documents of the page that is shown are read.

drop index outgoing_by_date, outgoing_counted;
create index outgoing_by_date on outgoing_document (agency_id, document_date desc, id desc)
    include (state, unit_id, type, drafter_person_id, signatory_position_id, issued_on);
create index outgoing_by_number on outgoing_document (agency_id, number desc nulls last, id desc)
    include (state, unit_id, type, drafter_person_id, signatory_position_id, issued_on, document_date);
create index outgoing_by_subject on outgoing_document (agency_id, subject desc, id desc);
create index outgoing_by_change on outgoing_document (agency_id, state_since desc, id desc)
    include (state, drafter_person_id);

-- Words that many documents have are found faster in the agency's own texts than by the trigrams of everybody's.
create index outgoing_texts on outgoing_document (agency_id, document_date desc, id desc)
    include (search_text, state, unit_id, type, drafter_person_id, signatory_position_id, issued_on);
