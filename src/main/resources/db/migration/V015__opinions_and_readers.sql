-- Opinions that somebody was asked for, beside the route; who was asked sees the document.

create table outgoing_consulted (
    document_id bigint not null references outgoing_document,
    position_id bigint not null references position,
    primary key (document_id, position_id)
);

create table outgoing_consultation (
    id          bigint generated always as identity primary key,
    document_id bigint      not null references outgoing_document,
    position_id bigint      not null references position,
    asked_by    text        not null,
    question    text        not null check (char_length(question) <= 2000),
    asked_at    timestamptz not null,
    answered_at timestamptz
);
create index on outgoing_consultation (position_id) where answered_at is null;
create index on outgoing_consultation (document_id);

-- Who has opened a document (NĐ 30/2020, Phụ lục VI): a drafter takes back only what nobody whose turn it is has seen.
create table outgoing_reader (
    document_id bigint      not null references outgoing_document,
    position_id bigint      not null references position,
    full_name   text        not null,
    title       text        not null,
    first_at    timestamptz not null,
    last_at     timestamptz not null,
    on_turn_at  timestamptz,                                 -- last time it was this person's turn
    times       integer     not null,
    primary key (document_id, position_id)
);
