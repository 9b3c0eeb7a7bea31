-- Files beside the main document: annexes (each a PDF that the agency seals by itself) and data files for reference.

create table outgoing_annex (
    document_id bigint  not null references outgoing_document,
    ordinal     integer not null,
    name        text    not null check (char_length(name) between 1 and 200),
    kind        text    not null check (kind in ('ANNEX', 'REFERENCE')),
    sha256      text    not null references stored_content,
    size        bigint  not null,
    pages       integer not null,                    -- 0 for a data file
    primary key (document_id, ordinal)
);

-- The same files as they were with each version of the main document; never changed.
create table outgoing_version_annex (
    version_id bigint  not null references outgoing_version,
    ordinal    integer not null,
    name       text    not null,
    kind       text    not null,
    sha256     text    not null references stored_content,
    size       bigint  not null,
    pages      integer not null,
    primary key (version_id, ordinal)
);

alter table sent_file drop constraint sent_file_kind_check,
    add constraint sent_file_kind_check check (kind in ('MAIN', 'ANNEX', 'REFERENCE'));
alter table incoming_file drop constraint incoming_file_kind_check,
    add constraint incoming_file_kind_check check (kind in ('MAIN', 'ANNEX', 'REFERENCE'));
