-- Time-stamps of issued documents: fetched after the issue, since a server takes up to minutes.

alter table outgoing_version drop constraint outgoing_version_cause_check;
alter table outgoing_version add constraint outgoing_version_cause_check
    check (cause in ('UPLOADED', 'SUBMITTED', 'SIGNED', 'SEALED', 'SCANNED', 'TIMESTAMPED'));

create table outgoing_timestamp (
    document_id bigint      primary key references outgoing_document,
    sha256      text        not null,               -- of the file that is to be raised next
    level       text        not null check (level in ('B_B', 'B_T', 'B_LTA')),
    attempts    integer     not null default 0 check (attempts >= 0),
    next_try_at timestamptz,                         -- null once nothing is left to do
    problem     text        not null default '',
    reached_at  timestamptz,
    check ((level = 'B_B') = (reached_at is null))
);
create index on outgoing_timestamp (next_try_at) where next_try_at is not null;
