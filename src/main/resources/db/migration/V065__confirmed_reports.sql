-- Reports that somebody confirmed: the figures as they were, which nothing changes afterwards. What changes in the
-- documents later shows as a difference.

create table compliance_report (
    id           bigint      generated always as identity primary key,
    agency_id    bigint      not null references agency,
    period       text        not null,                                    -- 2026-Q1, 2026-03@14
    confirmed_at timestamptz not null,
    confirmed_by text        not null,
    title        text        not null,                                    -- of the position of who confirmed
    note         text        not null check (char_length(note) <= 1000),
    unique (agency_id, period)
);
create table compliance_report_figure (
    report_id bigint  not null references compliance_report,
    ordinal   integer not null,
    measure   text    not null,
    unit_key  text    not null,                                           -- id of the unit, 0 for none, empty for the sum
    unit_name text    not null,
    part      text    not null,
    number    bigint  not null check (number >= 0),
    primary key (report_id, ordinal)
);

create function confirmed_reports_stay() returns trigger language plpgsql as $$
begin
    raise exception 'a confirmed report is not changed';
end $$;
create trigger compliance_report_stays before update or delete or truncate on compliance_report
    for each statement execute function confirmed_reports_stay();
create trigger compliance_report_figure_stays before update or delete or truncate on compliance_report_figure
    for each statement execute function confirmed_reports_stay();
