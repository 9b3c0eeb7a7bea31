-- Documents sent from agency to agency, and how far each receiver is.

create table sent_document (
    id                   bigint generated always as identity primary key,
    outgoing_document_id bigint      not null unique,        -- the sender's document; sent once, to any number
    document_code        text        not null unique,        -- mã định danh văn bản
    from_agency_id       bigint      not null references agency,
    document_type        text        not null,
    number               text        not null,
    notation             text        not null,
    issued_on            date        not null,
    subject              text        not null check (char_length(subject) <= 500),
    urgency              text        not null check (urgency in ('NORMAL', 'URGENT', 'VERY_URGENT', 'EXPRESS')),
    signer_name          text        not null,
    signer_title         text        not null,
    page_count           integer     not null,
    sent_at              timestamptz not null,
    sent_by              text        not null
);

create index on sent_document (from_agency_id, notation);

create table sent_file (
    sent_document_id bigint  not null references sent_document,
    ordinal          integer not null,
    name             text    not null,
    sha256           text    not null references stored_content,
    kind             text    not null check (kind in ('MAIN', 'ANNEX')),
    primary key (sent_document_id, ordinal)
);

create table consignment (
    id               bigint generated always as identity primary key,
    sent_document_id bigint  not null references sent_document,
    to_agency_id     bigint  not null references agency,
    state            text    not null check (state in ('ARRIVED', 'REFUSED', 'REGISTERED', 'ASSIGNED', 'IN_PROGRESS',
                                                       'FINISHED')),
    version          integer not null,
    unique (sent_document_id, to_agency_id)
);
create index on consignment (to_agency_id) where state = 'ARRIVED';

create table consignment_step (
    consignment_id bigint      not null references consignment,
    ordinal        integer     not null,
    state          text        not null,
    at             timestamptz not null,
    by_whom        text        not null,
    reason         text        not null,
    primary key (consignment_id, ordinal),
    unique (consignment_id, state)
);
