-- Documents that went out on paper are registered with a scan, in the same series (NĐ 30/2020, Điều 15 and 16).

alter table outgoing_document drop constraint outgoing_document_source_check;
alter table outgoing_document add constraint outgoing_document_source_check
    check (source in ('COMPOSED', 'UPLOADED', 'PAPER'));

alter table outgoing_version drop constraint outgoing_version_cause_check;
alter table outgoing_version add constraint outgoing_version_cause_check
    check (cause in ('UPLOADED', 'SUBMITTED', 'SIGNED', 'SEALED', 'SCANNED'));
