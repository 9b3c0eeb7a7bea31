-- Who confirmed a report signs its PDF, once; the signed file is what is handed up.

alter table compliance_report add column confirmed_person_id bigint references person;    -- null: before it was written down

create table compliance_report_signature (
    report_id   bigint      primary key references compliance_report,
    sha256      text        not null references stored_content,
    signed_at   timestamptz not null,
    fingerprint text        not null                                       -- SHA-256 of the signer's certificate
);
create trigger compliance_report_signature_stays before update or delete or truncate on compliance_report_signature
    for each statement execute function confirmed_reports_stay();
