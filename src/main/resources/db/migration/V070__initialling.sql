-- Initials (ky nhay) that who checked a document leaves on the sheet before it is signed.

alter table outgoing_version drop constraint outgoing_version_cause_check;
alter table outgoing_version add constraint outgoing_version_cause_check
    check (cause in ('UPLOADED', 'SUBMITTED', 'INITIALLED_CONTENT', 'INITIALLED_FORM', 'UNMARKED', 'SIGNED', 'SEALED',
                     'SCANNED', 'TIMESTAMPED'));

alter table outgoing_step add column initials text;
