-- What is to be reached, by measure: for everybody, an agency, or one of its units, from a day on and perhaps until one.

create table compliance_target (
    id        bigint       generated always as identity primary key,
    measure   text         not null,
    agency_id bigint       references agency,                              -- null: for every agency
    unit_id   bigint       references unit,                                -- null: for the agency as a whole
    percent   numeric(5,2) not null check (percent > 0 and percent <= 100),
    first_day date         not null,
    last_day  date         check (last_day >= first_day),
    base      text         not null check (char_length(base) between 1 and 200),
    set_at    timestamptz  not null,
    set_by    text         not null,
    check (unit_id is null or agency_id is not null)
);
create unique index compliance_target_once on compliance_target
    (measure, coalesce(agency_id, 0), coalesce(unit_id, 0), first_day);
