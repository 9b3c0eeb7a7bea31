-- Written delegations to sign (NĐ 30/2020, Điều 13): by order (TL.) or by mandate (TUQ.), limited in time and content.

create table delegation (
    id               bigint generated always as identity primary key,
    agency_id        bigint      not null references agency,
    from_position_id bigint      not null references position,
    to_position_id   bigint      not null references position,
    kind             text        not null check (kind in ('BY_ORDER', 'MANDATE')),
    basis            text        not null check (char_length(basis) between 1 and 300),     -- the written document
    scope            text        not null check (char_length(scope) between 1 and 500),     -- content, in words
    valid_from       date        not null,
    valid_to         date,                                   -- the last day; a mandate always has one
    made_at          timestamptz not null,
    made_by          text        not null,
    withdrawn_on     date,                                   -- from this day on it no longer holds
    withdrawn_by     text,
    check (from_position_id <> to_position_id),
    check (valid_to is null or valid_to >= valid_from),
    check (kind <> 'MANDATE' or valid_to is not null),
    check ((withdrawn_on is null) = (withdrawn_by is null))
);
create index on delegation (agency_id);
create index on delegation (to_position_id);

-- The types of document it covers; all types where it names none.
create table delegation_type (
    delegation_id bigint not null references delegation,
    document_type text   not null,
    primary key (delegation_id, document_type)
);
