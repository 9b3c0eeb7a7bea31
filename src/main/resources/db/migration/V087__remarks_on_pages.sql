-- Remarks at a place of a page: on which file of the document they were made never changes.
create table outgoing_remark (
    id          bigint           generated always as identity primary key,
    document_id bigint           not null references outgoing_document,
    version     int              not null,                   -- ordinal of the file
    page        int              not null check (page > 0),
    from_left   double precision not null check (from_left between 0 and 1),  -- of the width of the page as it is shown
    from_top    double precision not null check (from_top between 0 and 1),
    text        text             not null,
    position_id bigint           not null references position,
    made_by     text             not null,
    made_at     timestamptz      not null,
    settled_by  text,
    settled_at  timestamptz,
    check ((settled_by is null) = (settled_at is null))
);
create index outgoing_remark_of on outgoing_remark (document_id, id);

create table outgoing_remark_answer (
    remark_id bigint      not null references outgoing_remark,
    ordinal   int         not null,
    text      text        not null,
    made_by   text        not null,
    made_at   timestamptz not null,
    primary key (remark_id, ordinal)
);
