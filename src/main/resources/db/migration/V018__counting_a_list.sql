-- The number of documents in a list is counted for every page of it: from the index alone, without reading documents.
create index outgoing_counted on outgoing_document (agency_id, state, drafter_person_id, id);
