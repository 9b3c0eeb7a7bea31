-- What a signatory chose to sign in one go, until they begin the next one. Whether a document was signed stands in its own
-- route; this tells which ones were meant, when the server was started again in the middle.

create table signing_batch_document (
    person_id   bigint      not null references person,
    place       integer     not null,
    position_id bigint      not null references position,
    document_id bigint      not null references outgoing_document on delete cascade,
    begun_at    timestamptz not null,
    primary key (person_id, place)
);

create index signing_batch_document_of on signing_batch_document (document_id);
