-- Agencies, units, people and the positions they hold; sign-in; signing credentials; the journal; stored content.
-- Moments are timestamptz (UTC in storage); dates of office are date (Asia/Ho_Chi_Minh).

create extension if not exists unaccent;
create extension if not exists pg_trgm;

create table agency (
    id            bigint generated always as identity primary key,
    code          text   not null unique,                    -- mã định danh (QĐ 20/2020, up to 35 characters)
    name          text   not null,
    symbol        text   not null,                           -- in notations: SXD
    superior_name text   not null default '',                -- printed above the agency's own name
    place         text   not null,                           -- địa danh
    kind          text   not null check (kind in ('PROVINCE', 'DEPARTMENT', 'OFFICE', 'COMMUNE', 'OTHER')),
    superior_id   bigint references agency,
    valid_from    date   not null,
    valid_to      date,
    check (char_length(code) <= 35)
);

create table unit (
    id          bigint generated always as identity primary key,
    agency_id   bigint not null references agency,
    parent_id   bigint references unit,
    name        text   not null,
    symbol      text   not null,                             -- in notations of letters: QLXD
    leadership  boolean not null default false,              -- the agency's leadership, which drafts nothing itself
    valid_from  date   not null,
    valid_to    date,
    merged_into bigint references unit
);
create index on unit (agency_id);

create table person (
    id        bigint generated always as identity primary key,
    login     text    not null unique,
    full_name text    not null,
    email     text,
    language  text    not null default 'vi' check (language in ('vi', 'en')),
    locked    boolean not null default false
);

create table position (
    id         bigint generated always as identity primary key,
    person_id  bigint  not null references person,
    agency_id  bigint  not null references agency,
    unit_id    bigint  not null references unit,
    title      text    not null,                             -- chức vụ, as printed above a signature
    rank       integer not null default 100,                 -- order of protocol, smaller first
    valid_from date    not null,
    valid_to   date
);
create index on position (person_id);
create index on position (agency_id);

create table position_role (
    position_id bigint not null references position,
    role        text   not null check (role in ('CLERK', 'OFFICER', 'UNIT_HEAD', 'SIGNATORY', 'OFFICE_MANAGER',
                                                'ARCHIVIST', 'ADMINISTRATOR')),
    primary key (position_id, role)
);

create table sign_in_account (
    person_id       bigint      primary key references person,
    password_hash   text        not null,                    -- Argon2id, PHC string format
    must_change     boolean     not null default false,
    failed_attempts integer     not null default 0,
    delayed_until   timestamptz,
    last_sign_in    timestamptz
);

-- Keys and certificates of people and agencies. A certificate's subject does not tell whose it is in the directory:
-- the registry does, by fingerprint, with dates.
create table credential (
    id             bigint generated always as identity primary key,
    person_id      bigint references person,
    agency_id      bigint references agency,
    kind           text        not null check (kind in ('SOFTWARE', 'PKCS11', 'REMOTE')),
    label          text        not null,
    certificate    bytea       not null,                     -- DER
    chain          bytea       not null,                     -- PKCS#7 certificates-only, DER
    fingerprint    text        not null,                     -- SHA-256 of the certificate, lower-case hex
    sealed_key     bytea,                                    -- PKCS#12 encrypted again under the server's key; SOFTWARE
    signature_image bytea,                                   -- PNG with transparency, or null
    valid_from     timestamptz not null,
    valid_to       timestamptz not null,
    withdrawn_at   timestamptz,
    check ((person_id is null) <> (agency_id is null))
);
create index on credential (person_id);
create index on credential (agency_id);
create unique index on credential (fingerprint) where withdrawn_at is null;

create table stored_content (
    sha256     text        primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    size       bigint      not null,
    media_type text        not null,
    stored_at  timestamptz not null
);

create table journal (
    sequence      bigint      primary key,                   -- 1, 2, 3 … without a gap
    at            timestamptz not null,
    agency_id     bigint,                                    -- for lists by agency; also among the details
    actor         text        not null,                      -- sign-in name, or system
    act           text        not null,
    subject_kind  text        not null,
    subject_id    text        not null,
    details       jsonb       not null,                      -- text by key; the hash does not depend on its form
    previous_hash text        not null,
    hash          text        not null
);
create index on journal (subject_kind, subject_id);

create function journal_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'the journal is append-only';
end $$;
create trigger journal_append_only before update or delete or truncate on journal
    for each statement execute function journal_is_append_only();
