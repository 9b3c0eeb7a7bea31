-- Notices: what the system tells somebody in one of their positions, once.
create table notice (
    id          bigint generated always as identity primary key,
    position_id bigint      not null references position,
    matter      text        not null,                         -- what it is about; told to a position once
    text        text        not null,                         -- message key
    arguments   text        not null,                         -- of the message, one a line
    link        text        not null,                         -- path of the page
    told_at     timestamptz not null,
    read_at     timestamptz,
    unique (position_id, matter)
);
create index notice_of on notice (position_id, told_at desc, id desc);
create index notice_unread on notice (position_id) where read_at is null;

-- Until when whoever has an outgoing document before them is to act; null where there is no deadline.
alter table outgoing_document add step_due date;
create index outgoing_step_due on outgoing_document (step_due)
    where state in ('RETURNED', 'CONTENT_CHECK', 'FORM_CHECK', 'AWAITING_SIGNATURE');

-- Working days that the drafter set for a step instead of the usual ones.
create table outgoing_step_days (
    document_id bigint  not null references outgoing_document,
    state       text    not null,
    days        integer not null check (days between 1 and 60),
    primary key (document_id, state)
);

alter table outgoing_consultation add due_on date;
create index outgoing_consultation_due on outgoing_consultation (due_on) where answered_at is null;
