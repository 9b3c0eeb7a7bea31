-- Certified copies (bản sao: sao y, sao lục, trích sao; NĐ 30/2020, Điều 25 to 27). All kinds share one series of numbers.

alter table register drop constraint register_type_group_check;
alter table register add constraint register_type_group_check
    check (type_group in ('LETTERS', 'DECISIONS', 'OTHERS', 'COPIES'));

create table certified_copy (
    id              bigint generated always as identity primary key,
    agency_id       bigint      not null references agency,
    kind            text        not null check (kind in ('TRUE_COPY', 'EXTRACT', 'RECOPY')),
    year            integer     not null,
    number          integer     not null,
    notation        text        not null,                    -- 05/SY-SXD
    source_notation text        not null check (char_length(source_notation) between 1 and 50),
    source_author   text        not null check (char_length(source_author) between 1 and 200),
    subject         text        not null check (char_length(subject) between 1 and 500),
    pages           integer     not null,
    sha256          text        not null references stored_content,
    made_at         timestamptz not null,
    made_by         text        not null,
    unique (agency_id, year, number)
);
