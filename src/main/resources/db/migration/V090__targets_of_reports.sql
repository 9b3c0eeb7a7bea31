-- The targets that held when a report was confirmed stand in it, as its figures do.

create table compliance_report_target (
    report_id bigint       not null references compliance_report,
    ordinal   integer      not null,
    measure   text         not null,
    unit_key  text         not null,                                      -- as of the figures
    percent   numeric(5,2) not null,
    primary key (report_id, ordinal)
);
create trigger compliance_report_target_stays before update or delete or truncate on compliance_report_target
    for each statement execute function confirmed_reports_stay();
