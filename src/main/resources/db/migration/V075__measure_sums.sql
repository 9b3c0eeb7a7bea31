-- Sums of the measures by month of report, so that a province's figures are read and not counted: rows that go up and down
-- in the transaction of each act are added up when they are read, and put together now and then. The facts stay what
-- counts; the recount proves that the sums are theirs.

create table measure_sum (
    measure   text    not null,
    rows_by   text    not null check (rows_by in ('AGENCY', 'UNIT', 'TYPE', 'SIGNATORY')),
    agency_id bigint  not null,
    key       text    not null,                              -- of the unit, type or person; empty for the agency itself
    month     date    not null,                              -- first day of the month that a month of report is named after
    part      text    not null,
    number    bigint  not null,                              -- below 0 where facts changed
    minutes   bigint  not null,
    timed     bigint  not null
);
create index measure_sum_read on measure_sum (measure, rows_by, month, agency_id)
    include (key, part, number, minutes, timed);
create index measure_sum_of_agency on measure_sum (agency_id, measure, rows_by, month)
    include (key, part, number, minutes, timed);

-- What the sums are sums of: the measures' own words and the cut-off day, digested. Where they differ from those of the
-- program, the sums are not read and built anew.
create table measure_sum_basis (
    only_row boolean     primary key default true check (only_row),
    digest   text        not null,
    built_at timestamptz not null
);

-- What today decides about is in no sum but counted each time: it is little.
create index incoming_fact_unfinished on incoming_fact (arrived_on, agency_id) where finished_on is null;
create index incoming_fact_undirected on incoming_fact (arrived_on, agency_id) where directed_on is null;

-- The newest documents behind a number, from the index alone until those of the page are known.
drop index signing_fact_by_unit, signing_fact_by_date, incoming_fact_by_unit, incoming_fact_by_date;
create index signing_fact_newest on signing_fact (issued_on desc, document_id desc)
    include (agency_id, unit_id, class, recalled_on, paper, excepted, type, signatory_position_id, issued_at, due_at);
create index signing_fact_of_agency on signing_fact (agency_id, issued_on desc, document_id desc)
    include (unit_id, class, recalled_on, paper, excepted, type, signatory_position_id, issued_at, due_at);
create index incoming_fact_newest on incoming_fact (arrived_on desc, document_id desc);
create index incoming_fact_of_agency on incoming_fact (agency_id, arrived_on desc, document_id desc);
