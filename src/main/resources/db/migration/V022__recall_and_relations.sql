-- A recalled document is recalled at every receiver too (NĐ 30/2020, Điều 18.4; QĐ 28/2018, Điều 8 and 9): the receiver
-- sees it, cannot go on with it, and confirms.

alter table consignment
    add recalled_at         timestamptz,
    add recalled_by         text,
    add recall_reason       text,
    add recall_confirmed_at timestamptz,
    add recall_confirmed_by text,
    add check ((recalled_at is null) = (recalled_by is null) and (recalled_at is null) = (recall_reason is null)),
    add check ((recall_confirmed_at is null) = (recall_confirmed_by is null)),
    add check (recall_confirmed_at is null or recalled_at is not null);
create index on consignment (to_agency_id) where recalled_at is not null and recall_confirmed_at is null;

-- What a sent document does to earlier ones of its sender; by the code, which is the same in every installation.
create table sent_relation (
    sent_document_id bigint  not null references sent_document,
    ordinal          integer not null,
    kind             text    not null check (kind in ('REPLACES', 'CORRECTS', 'AMENDS')),
    earlier_code     text    not null,
    earlier_notation text    not null,
    primary key (sent_document_id, ordinal)
);
create index on sent_relation (earlier_code);

-- The same between the agency's own documents; the later one may still be a draft.
create table outgoing_relation (
    id         bigint generated always as identity primary key,
    later_id   bigint      not null references outgoing_document,
    earlier_id bigint      not null references outgoing_document,
    kind       text        not null check (kind in ('REPLACES', 'CORRECTS', 'AMENDS')),
    reason     text        not null check (char_length(reason) between 1 and 1000),
    made_at    timestamptz not null,
    made_by    text        not null,
    unique (later_id, earlier_id),
    check (later_id <> earlier_id)
);
create index on outgoing_relation (earlier_id);

alter table incoming_document drop constraint incoming_document_state_check;
alter table incoming_document add constraint incoming_document_state_check
    check (state in ('AWAITING_DIRECTION', 'ASSIGNED', 'IN_PROGRESS', 'FINISHED', 'RECALLED'));
alter table incoming_document drop constraint incoming_document_check2;
alter table incoming_document add constraint incoming_document_finished_check
    check (case state when 'FINISHED' then finished_at is not null when 'RECALLED' then true else finished_at is null end);
