-- Certificates that an administrator trusts, beside those of the trust folder. Nothing is deleted: what was trusted when
-- must stay known.
create table trusted_certificate (
    id          bigint      generated always as identity primary key,
    certificate bytea       not null,                                -- DER
    fingerprint text        not null check (fingerprint ~ '^[0-9a-f]{64}$'),
    purposes    text        not null check (purposes ~ '^(PERSON|AGENCY|TIME_STAMP)(,(PERSON|AGENCY|TIME_STAMP))*$'),
    valid_from  timestamptz,                                         -- for signatures made from then on; null: always
    valid_until timestamptz,                                         -- for signatures made before; null: always
    origin      text        not null,                                -- file by which it came
    added_at    timestamptz not null,
    added_by    text        not null,
    removed_at  timestamptz,
    removed_by  text
);
create unique index trusted_certificate_once on trusted_certificate (fingerprint) where removed_at is null;
