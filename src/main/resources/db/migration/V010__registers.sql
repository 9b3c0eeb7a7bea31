-- Registers of outgoing documents (sổ đăng ký văn bản đi): one series of numbers per agency, group of types and year.

create table register (
    id         bigint generated always as identity primary key,
    agency_id  bigint not null references agency,
    type_group text   not null check (type_group in ('LETTERS', 'DECISIONS', 'OTHERS')),
    unique (agency_id, type_group)
);

-- The counter of a year; its row is the lock under which numbers are given.
create table register_year (
    register_id bigint  not null references register,
    year        integer not null check (year between 1900 and 2999),
    last_number integer not null default 0 check (last_number >= 0),
    primary key (register_id, year)
);

-- Every number that was given; never deleted, so that no number is given twice.
create table register_number (
    register_id bigint      not null,
    year        integer     not null,
    number      integer     not null check (number >= 1),
    holder      text        not null unique,                 -- what has the number, such as outgoing:15
    taken_at    timestamptz not null,
    primary key (register_id, year, number),
    foreign key (register_id, year) references register_year
);
