-- The year's file plan, dossiers opened from it, and which documents are in them.

create table file_plan_entry (
    id              bigint generated always as identity primary key,
    agency_id       bigint  not null references agency,
    year            integer not null check (year between 2000 and 2999),
    symbol          text    not null check (char_length(symbol) between 1 and 20),
    title           text    not null check (char_length(title) between 1 and 500),
    retention_years integer check (retention_years between 1 and 100),   -- null: for ever
    unit_id         bigint  not null references unit,
    note            text    not null,
    unique (agency_id, year, symbol)
);

create table dossier (
    id                    bigint generated always as identity primary key,
    plan_entry_id         bigint      not null unique references file_plan_entry,
    agency_id             bigint      not null references agency,
    unit_id               bigint      not null references unit,
    title                 text        not null check (char_length(title) between 1 and 500),
    retention_years       integer check (retention_years between 1 and 100),
    opened_by_position_id bigint      not null references position,
    opened_on             date        not null,
    closed_on             date,
    item_count            integer     not null check (item_count >= 0),
    changed_at            timestamptz not null,
    search_text           text        not null,
    version               integer     not null
);
create index on dossier (unit_id, changed_at);
create index on dossier (agency_id, changed_at);
create index on dossier using gin (search_text gin_trgm_ops);

create table dossier_item (
    id          bigint generated always as identity primary key,
    dossier_id  bigint      not null references dossier,
    ordinal     integer     not null check (ordinal >= 1),
    kind        text        not null check (kind in ('OUTGOING', 'INCOMING')),
    document_id bigint      not null,
    note        text        not null,
    added_at    timestamptz not null,
    added_by    text        not null,
    unique (dossier_id, kind, document_id),
    unique (dossier_id, ordinal) deferrable initially deferred
);
create index on dossier_item (kind, document_id);
