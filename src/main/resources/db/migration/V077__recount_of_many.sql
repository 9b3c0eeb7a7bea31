-- A recount of a large stock: what the documents, registers, steps and findings say is compared as sets; the files
-- themselves are examined again in turn, those first that were not for longest, for as long as the setting allows.

alter table signing_fact add examined_at timestamptz;        -- the latest recount that examined the file and agreed
create index signing_fact_examined on signing_fact (examined_at nulls first, document_id);
create index outgoing_step_paper on outgoing_step (document_id) where act = 'PAPER_COPY';
create index outgoing_document_paper on outgoing_document (id) where source = 'PAPER';

alter table recount_run add examined bigint not null default 0;
alter table recount_difference drop constraint recount_difference_kind_check;
alter table recount_difference add constraint recount_difference_kind_check
    check (kind in ('OUTGOING', 'INCOMING', 'DOSSIER', 'SUM'));

-- What somebody asked for: done by a job, so that nobody waits for it.
create table recount_request (
    id         bigint      generated always as identity primary key,
    asked_at   timestamptz not null,
    agency_id  bigint      not null references agency,
    login      text        not null,
    asked_by   text        not null,
    started_at timestamptz,
    ended_at   timestamptz,
    failure    text,                                          -- why it did not come to an end
    check (ended_at is null or started_at is not null)
);
create unique index recount_request_open on recount_request ((true)) where ended_at is null;
