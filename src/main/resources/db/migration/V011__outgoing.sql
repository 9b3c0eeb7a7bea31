-- Outgoing documents (văn bản đi): from the draft to the issued, recalled or discarded document.

create table outgoing_document (
    id                    bigint generated always as identity primary key,
    version               bigint      not null,
    agency_id             bigint      not null references agency,
    unit_id               bigint      not null references unit,
    drafter_position_id   bigint      not null references position,
    drafter_person_id     bigint      not null references person,
    signatory_position_id bigint      references position,
    type                  text        not null,
    subject               text        not null check (char_length(subject) <= 500),
    urgency               text        not null check (urgency in ('NORMAL', 'URGENT', 'VERY_URGENT', 'EXPRESS')),
    source                text        not null check (source in ('COMPOSED', 'UPLOADED')),
    addressees            text        not null,               -- Kính gửi, one a line
    recipients            text        not null,               -- Nơi nhận as printed, one a line
    body                  text        not null,               -- the small markup of the composer
    state                 text        not null check (state in ('DRAFT', 'RETURNED', 'CONTENT_CHECK', 'FORM_CHECK',
                                          'AWAITING_SIGNATURE', 'SIGNED', 'NUMBERED', 'ISSUED', 'RECALLED', 'DISCARDED')),
    state_since           timestamptz not null,
    symbol                text        not null,               -- ký hiệu without the number: SXD-QLXD
    number                integer,
    notation              text,                               -- 15/SXD-QLXD
    numbered_on           date,
    signed_at             timestamptz,
    issued_on             date,
    issued_at             timestamptz,
    content_sha256        text        references stored_content,
    document_date         date        not null,               -- of the number once there is one, of the draft before
    created_at            timestamptz not null,
    changed_at            timestamptz not null,
    search_text           text        not null,
    check ((number is null) = (notation is null)),
    check ((number is null) = (numbered_on is null)),
    check (state not in ('NUMBERED', 'ISSUED', 'RECALLED') or number is not null),
    check (state not in ('ISSUED', 'RECALLED') or issued_on is not null)
);
create index outgoing_by_date on outgoing_document (agency_id, document_date desc, id desc);
create index outgoing_by_state on outgoing_document (agency_id, state, document_date desc, id desc);
create index outgoing_by_unit on outgoing_document (agency_id, unit_id, document_date desc, id desc);
create index outgoing_by_drafter on outgoing_document (drafter_person_id, document_date desc, id desc);
create index outgoing_by_signatory on outgoing_document (signatory_position_id, document_date desc, id desc);
create index outgoing_waiting on outgoing_document (agency_id, state, state_since)
    where state in ('RETURNED', 'CONTENT_CHECK', 'FORM_CHECK', 'AWAITING_SIGNATURE', 'SIGNED', 'NUMBERED');
create index outgoing_search on outgoing_document using gin (search_text gin_trgm_ops);
create unique index outgoing_notation on outgoing_document (agency_id, notation, extract(year from numbered_on))
    where notation is not null;

-- Agencies of this installation that the document is sent to.
create table outgoing_recipient (
    document_id bigint not null references outgoing_document,
    agency_id   bigint not null references agency,
    primary key (document_id, agency_id)
);

-- Every file the document has had; the bytes are in the content store and never change.
create table outgoing_version (
    id          bigint generated always as identity primary key,
    document_id bigint      not null references outgoing_document,
    ordinal     integer     not null,
    sha256      text        not null references stored_content,
    size        bigint      not null,
    cause       text        not null check (cause in ('UPLOADED', 'SUBMITTED', 'SIGNED', 'SEALED')),
    made_at     timestamptz not null,
    made_by     text        not null,
    unique (document_id, ordinal)
);

-- The route: who did what, when, and what they said.
create table outgoing_step (
    id          bigint generated always as identity primary key,
    document_id bigint      not null references outgoing_document,
    act         text        not null,
    state_after text        not null,
    position_id bigint      not null references position,
    full_name   text        not null,
    title       text        not null,
    done_at     timestamptz not null,
    comment     text        not null
);
create index on outgoing_step (document_id, id);
