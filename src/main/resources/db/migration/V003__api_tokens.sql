-- Tokens by which another system asks the API in a person's name. Only their checksum is kept.

create table api_token (
    id           bigint generated always as identity primary key,
    person_id    bigint      not null references person,
    position_id  bigint      not null references position,
    name         text        not null check (char_length(name) between 1 and 100),
    sha256       text        not null unique check (sha256 ~ '^[0-9a-f]{64}$'),
    may_act      boolean     not null,
    created_at   timestamptz not null,
    expires_at   timestamptz not null,
    last_used_at timestamptz,
    revoked_at   timestamptz,
    check (expires_at > created_at)
);
create unique index on api_token (person_id, name) where revoked_at is null;
