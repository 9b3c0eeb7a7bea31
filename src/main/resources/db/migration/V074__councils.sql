-- Councils and steering committees (tổ chức tư vấn) issue documents in their own name, with series of numbers of their own
-- (NĐ 30/2020, Điều 15), under the agency's seal or one of their own.

create table council (
    id         bigint generated always as identity primary key,
    version    bigint      not null,
    agency_id  bigint      not null references agency,
    name       text        not null check (char_length(name) between 1 and 200),
    body       text        not null check (char_length(body) between 1 and 50),   -- behind TM., such as Hội đồng
    symbol     text        not null check (char_length(symbol) between 1 and 20), -- in notations, such as HĐTĐ
    own_seal   boolean     not null,
    valid_from date        not null,
    valid_to   date,
    changed_by text        not null,
    changed_at timestamptz not null,
    unique (agency_id, symbol),
    check (valid_to >= valid_from)
);

-- Who signs for it, with the office they hold in it.
create table council_member (
    council_id  bigint  not null references council,
    ordinal     integer not null,
    position_id bigint  not null references position,
    title       text    not null check (char_length(title) between 1 and 100),
    primary key (council_id, ordinal)
);
create index on council_member (position_id);

alter table outgoing_document add council_id bigint references council;

alter table register drop constraint register_agency_id_type_group_key;
alter table register add council_id bigint references council;
create unique index register_series on register (agency_id, type_group, coalesce(council_id, 0));

alter table credential add council_id bigint references council, add check (council_id is null or agency_id is not null);
