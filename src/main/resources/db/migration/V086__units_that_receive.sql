-- Units of the issuing agency that get a document, and when somebody of the unit first opened it.
create table outgoing_unit (
    document_id bigint not null references outgoing_document,
    unit_id     bigint not null references unit,
    seen_at     timestamptz,
    seen_by     text,
    primary key (document_id, unit_id),
    check ((seen_at is null) = (seen_by is null))
);
create index on outgoing_unit (unit_id, document_id);
create index outgoing_unit_unseen on outgoing_unit (unit_id, document_id) where seen_at is null;

-- Lists of recipients hold units of the agency as well, and are written over knowingly only.
create table recipient_list_unit (
    list_id bigint not null references recipient_list on delete cascade,
    unit_id bigint not null references unit,
    primary key (list_id, unit_id)
);
alter table recipient_list add version bigint not null default 0;
