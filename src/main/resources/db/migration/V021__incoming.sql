-- Documents received, their arrival numbers, and their way through the agency.

create table arrival_series (
    agency_id   bigint  not null references agency,
    year        integer not null,
    last_number integer not null check (last_number >= 1),
    primary key (agency_id, year)
);

create table incoming_document (
    id                  bigint generated always as identity primary key,
    agency_id           bigint      not null references agency,
    source              text        not null check (source in ('EXCHANGE', 'PAPER', 'EMAIL')),
    consignment_id      bigint      unique references consignment,
    arrival_year        integer     not null,
    arrival_number      integer     not null check (arrival_number >= 1),
    arrived_on          date        not null,
    document_code       text        not null,
    author_code         text        not null,
    author_name         text        not null check (char_length(author_name) between 1 and 200),
    document_type       text        not null,
    number              text        not null,
    notation            text        not null check (char_length(notation) <= 50),
    issued_on           date        not null,
    subject             text        not null check (char_length(subject) between 1 and 500),
    urgency             text        not null check (urgency in ('NORMAL', 'URGENT', 'VERY_URGENT', 'EXPRESS')),
    signer_name         text        not null,
    signer_title        text        not null,
    page_count          integer     not null,
    notation_key        text        not null,                -- as compared: SearchText.symbol
    author_key          text        not null,                -- as compared: SearchText.words
    search_text         text        not null,                -- subject and author, as searched
    state               text        not null check (state in ('AWAITING_DIRECTION', 'ASSIGNED', 'IN_PROGRESS',
                                                              'FINISHED')),
    lead_unit_id        bigint      references unit,
    instruction         text        not null,
    deadline            date,
    directed_at         timestamptz,
    directed_by         text        not null,
    handler_position_id bigint      references position,
    result              text        not null,
    answer_notation     text        not null,
    answer_outgoing_id  bigint,
    finished_at         timestamptz,
    changed_at          timestamptz not null,
    version             integer     not null,
    unique (agency_id, arrival_year, arrival_number),
    check ((source = 'EXCHANGE') = (consignment_id is not null)),
    check ((state in ('ASSIGNED', 'IN_PROGRESS')) <= (lead_unit_id is not null)),
    check ((state = 'FINISHED') = (finished_at is not null))
);
create index on incoming_document (agency_id, state, deadline);
create index on incoming_document (lead_unit_id, state);
create index on incoming_document (agency_id, notation_key);
create index on incoming_document (agency_id, document_code) where document_code <> '';
create index on incoming_document using gin (search_text gin_trgm_ops);

create table incoming_file (
    document_id bigint  not null references incoming_document,
    ordinal     integer not null,
    name        text    not null,
    sha256      text    not null references stored_content,
    kind        text    not null check (kind in ('MAIN', 'ANNEX')),
    primary key (document_id, ordinal)
);

create table incoming_support_unit (
    document_id bigint not null references incoming_document,
    unit_id     bigint not null references unit,
    primary key (document_id, unit_id)
);
create index on incoming_support_unit (unit_id);

create table incoming_step (
    document_id bigint      not null references incoming_document,
    ordinal     integer     not null,
    kind        text        not null,
    at          timestamptz not null,
    by_whom     text        not null,
    to_whom     text        not null,
    note        text        not null,
    primary key (document_id, ordinal)
);
