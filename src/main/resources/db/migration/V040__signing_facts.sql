-- What the signature check found of each issued document, written in the transaction of the issue; the signing rate is
-- a sum over these rows and over nothing else.
create table signing_fact (
    document_id           bigint      primary key references outgoing_document,
    agency_id             bigint      not null references agency,
    unit_id               bigint      not null references unit,           -- the unit that drafted it
    type                  text        not null,
    notation              text        not null,
    subject               text        not null,
    signatory_position_id bigint      not null references position,
    issued_on             date        not null,
    person_signature      text        not null check (person_signature in ('VALID', 'INVALID', 'INDETERMINATE', 'ABSENT')),
    agency_signature      text        not null check (agency_signature in ('VALID', 'INVALID', 'INDETERMINATE', 'ABSENT')),
    annexes               integer     not null check (annexes >= 0),       -- separate files beside the main one
    annexes_sealed        integer     not null check (annexes_sealed between 0 and annexes),
    class                 text        not null check (class in ('FULL', 'PERSON_ONLY', 'AGENCY_ONLY', 'NONE', 'INVALID',
                                                                 'UNDETERMINED')),
    reasons               text        not null,                            -- of what was not found valid, one a line
    recalled_on           date,                                            -- recalled documents are not counted
    recorded_at           timestamptz not null
);
create index signing_fact_by_unit on signing_fact (agency_id, issued_on, unit_id, class) include (recalled_on);
create index signing_fact_by_date on signing_fact (issued_on, agency_id, class) include (recalled_on);
