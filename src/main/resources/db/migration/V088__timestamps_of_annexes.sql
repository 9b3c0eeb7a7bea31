-- Each file that the agency sealed is time-stamped by itself: the document and every annex in a file of its own.

alter table outgoing_timestamp drop constraint outgoing_timestamp_pkey;
alter table outgoing_timestamp
    add column id bigint generated always as identity primary key,
    add column place integer not null default 0 check (place >= 0);   -- 0 the document itself, else the annex's place
alter table outgoing_timestamp alter column place drop default;
alter table outgoing_timestamp add unique (document_id, place);

-- Annexes of documents that are issued already.
insert into outgoing_timestamp (document_id, place, sha256, level, next_try_at)
select a.document_id, a.ordinal + 1, a.sha256, 'B_B', now()
from outgoing_annex a
join outgoing_timestamp t on t.document_id = a.document_id and t.place = 0
where a.kind = 'ANNEX';
