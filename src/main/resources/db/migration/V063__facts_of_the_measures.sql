-- The facts under the measures: of each issued document how it went out and how long that took, of each received one how
-- it was handled, of each line of the file plan whether its dossier is kept here. Each row is written in the transaction
-- of the act; a measure is a sum over rows of one of these tables and over nothing else.

alter table signing_fact
    add paper         text check (paper in ('INSTEAD', 'BESIDE')),         -- null: electronic alone
    add paper_reason  text not null default '',
    add excepted      boolean not null default false,                     -- QĐ 28/2018, Điều 7.2
    add issued_at     timestamptz,
    add due_at        timestamptz,                                        -- last moment to issue; null: not measured
    add issue_minutes integer check (issue_minutes >= 0),                 -- working time from signature to issue
    add check ((paper is null) = (paper_reason = '')),
    add check (not excepted or paper is not null);

create function pg_temp.paper_reason(comment text) returns text language sql immutable as $$
    select case
        when comment like 'Văn bản gửi Chính phủ%' then 'GOVERNMENT'
        when comment like 'Thuộc danh mục%' then 'LISTED'
        when comment like 'Nơi nhận chưa kết nối%' then 'NOT_CONNECTED'
        when comment like 'Trả kết quả cho%' then 'CITIZEN'
        else 'OTHER' end
$$;
update signing_fact f set issued_at = d.issued_at from outgoing_document d where d.id = f.document_id;
update signing_fact f set paper = 'INSTEAD', paper_reason = pg_temp.paper_reason(s.comment)
    from outgoing_document d join outgoing_step s on s.document_id = d.id and s.act = 'ISSUE'
    where d.id = f.document_id and d.source = 'PAPER';
update signing_fact f set paper = 'BESIDE', paper_reason = pg_temp.paper_reason(s.comment)
    from outgoing_step s where s.document_id = f.document_id and s.act = 'PAPER_COPY' and f.paper is null;
update signing_fact set excepted = true where paper_reason in ('GOVERNMENT', 'LISTED');
alter table signing_fact alter issued_at set not null;

drop index signing_fact_by_unit, signing_fact_by_date;
create index signing_fact_by_unit on signing_fact (agency_id, issued_on, unit_id, class)
    include (recalled_on, paper, excepted, type, signatory_position_id);
create index signing_fact_by_date on signing_fact (issued_on, agency_id, class) include (recalled_on, paper, excepted);

create table incoming_fact (
    document_id          bigint      primary key references incoming_document,
    agency_id            bigint      not null references agency,
    unit_id              bigint      references unit,                     -- that leads; null while none does
    source               text        not null check (source in ('EXCHANGE', 'PAPER', 'EMAIL')),
    type                 text        not null,
    notation             text        not null,
    author               text        not null,
    subject              text        not null,
    task                 boolean     not null,                            -- from the bodies of the province
    arrived_at           timestamptz not null,                            -- when it was at the agency's door
    registered_at        timestamptz not null,
    arrived_on           date        not null,                            -- date of the registration
    register_by          date,                                            -- last day to register; null: not measured
    registration_minutes integer     check (registration_minutes >= 0),   -- working time from arrival
    directed_at          timestamptz,                                     -- the first time
    directed_on          date,
    direct_by            date,                                            -- last day to direct; null: not measured
    direction_minutes    integer     check (direction_minutes >= 0),      -- working time from registration
    first_deadline       date,                                            -- stays when the deadline is moved
    deadline             date,
    finished_on          date,
    recalled_on          date,
    recorded_at          timestamptz not null,
    check ((directed_at is null) = (directed_on is null))
);
create index incoming_fact_by_unit on incoming_fact (agency_id, arrived_on, unit_id);
create index incoming_fact_by_date on incoming_fact (arrived_on, agency_id);

insert into incoming_fact (document_id, agency_id, unit_id, source, type, notation, author, subject, task, arrived_at,
        registered_at, arrived_on, directed_at, directed_on, first_deadline, deadline, finished_on, recalled_on, recorded_at)
    select d.id, d.agency_id, d.lead_unit_id, d.source, d.document_type, d.notation, d.author_name, d.subject,
        exists (select 1 from agency a where a.kind in ('PROVINCE', 'OFFICE') and a.id <> d.agency_id
            and (a.code = d.author_code or d.author_code = '' and a.name = d.author_name)),
        coalesce((select s.at from consignment_step s where s.consignment_id = d.consignment_id and s.state = 'ARRIVED'),
            r.at),
        r.at, d.arrived_on, w.at, (w.at at time zone 'Asia/Ho_Chi_Minh')::date,
        coalesce((select cast(j.details ->> 'deadline' as date) from journal j
            where j.subject_kind = 'incoming-document' and j.subject_id = d.id::text and j.act = 'incoming.directed'
                and j.details ->> 'deadline' <> '' order by j.sequence limit 1), d.deadline),
        d.deadline, (d.finished_at at time zone 'Asia/Ho_Chi_Minh')::date,
        (select (s.at at time zone 'Asia/Ho_Chi_Minh')::date from incoming_step s
            where s.document_id = d.id and s.kind = 'RECALLED' order by s.ordinal limit 1), d.changed_at
    from incoming_document d
    join incoming_step r on r.document_id = d.id and r.ordinal = 0
    left join lateral (select min(s.at) as at from incoming_step s
        where s.document_id = d.id and s.kind in ('DIRECTED', 'FINISHED')) w on true;

create table dossier_fact (
    plan_entry_id bigint      primary key,
    agency_id     bigint      not null references agency,
    unit_id       bigint      not null references unit,
    year          integer     not null,
    symbol        text        not null,
    title         text        not null,
    dossier_id    bigint,                                                 -- null while it is only planned
    opened_on     date,
    closed_on     date,
    items         integer     not null check (items >= 0),
    recorded_at   timestamptz not null,
    check ((dossier_id is null) = (opened_on is null))
);
create index dossier_fact_by_unit on dossier_fact (agency_id, year, unit_id);
create index dossier_fact_by_year on dossier_fact (year, agency_id);

insert into dossier_fact (plan_entry_id, agency_id, unit_id, year, symbol, title, dossier_id, opened_on, closed_on, items,
        recorded_at)
    select e.id, e.agency_id, e.unit_id, e.year, e.symbol, e.title, d.id, d.opened_on, d.closed_on,
        coalesce(d.item_count, 0), coalesce(d.changed_at, now())
    from file_plan_entry e left join dossier d on d.plan_entry_id = e.id;

-- What recounts found; differences of the latest are an alarm on the pages until one finds none.
create table recount_run (
    id          bigint      generated always as identity primary key,
    at          timestamptz not null,
    by_whom     text        not null,
    documents   bigint      not null,
    differences integer     not null
);
create table recount_difference (
    run_id     bigint  not null references recount_run,
    ordinal    integer not null,
    agency_id  bigint  not null references agency,
    kind       text    not null check (kind in ('OUTGOING', 'INCOMING', 'DOSSIER')),
    subject_id bigint  not null,
    recorded   text    not null,
    recounted  text    not null,
    primary key (run_id, ordinal)
);
