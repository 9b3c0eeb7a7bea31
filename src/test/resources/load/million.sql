-- One million documents of five years beside what the demo made: 800,000 outgoing and 200,000 incoming ones, of the
-- demo's department and 40 agencies of ten units each. Everything comes from the numbers of rows, so it is the same in
-- each run of a day. For measurements only; MillionDocuments runs it, one statement after the other (they end with a
-- semicolon at the end of a line before an empty one).

-- People whose turn it would be are needed by nobody here: each agency has one person who drafts, signs and issues.
set session_replication_role = replica;

create function pg_temp.pick(seed bigint, sides integer) returns integer language sql immutable as
    $$ select mod(abs(hashint8(seed)::bigint), sides)::integer $$;

insert into agency (code, name, symbol, superior_name, place, kind, valid_from)
    select 'T99.' || lpad(n::text, 2, '0'), 'Cơ quan thử tải ' || lpad(n::text, 2, '0'), 'T' || lpad(n::text, 2, '0'),
        'Ủy ban nhân dân tỉnh Bình Minh', 'Bình Minh', 'DEPARTMENT', current_date - 2200
    from generate_series(1, 40) n;

insert into unit (agency_id, name, symbol, valid_from)
    select a.id, 'Phòng ' || n, 'P' || n, current_date - 2200
    from agency a, generate_series(1, 10) n where a.code like 'T99.%' order by a.code, n;

insert into person (login, full_name)
    select 'thu.tai.' || substr(code, 5), 'Người ký ' || substr(code, 5) from agency where code like 'T99.%' order by code;

insert into position (person_id, agency_id, unit_id, title, rank, valid_from)
    select p.id, a.id, (select min(u.id) from unit u where u.agency_id = a.id), 'Giám đốc', 10, current_date - 2200
    from agency a join person p on p.login = 'thu.tai.' || substr(a.code, 5) order by a.code;

-- Who writes how much: the department 15,000 outgoing documents a year, the others 3,625.
create temporary table load_agency as
    select a.id, a.symbol,
        case when a.code = 'H99.10' then 75000 else 18125 end as outgoing,
        case when a.code = 'H99.10' then 25000 else 4375 end as incoming,
        (select array_agg(u.id order by u.id) from unit u where u.agency_id = a.id and not u.leadership) as units,
        (select array_agg(u.symbol order by u.id) from unit u where u.agency_id = a.id and not u.leadership) as symbols,
        (select s.id from position s where s.agency_id = a.id order by s.rank, s.id limit 1) as signatory,
        (select s.person_id from position s where s.agency_id = a.id order by s.rank desc, s.id limit 1) as drafter_person,
        (select s.id from position s where s.agency_id = a.id order by s.rank desc, s.id limit 1) as drafter
    from agency a where a.code = 'H99.10' or a.code like 'T99.%';

create temporary table load_outgoing as
with document as (
    select row_number() over (order by a.id, i) as seed, a.*, i,
        (current_date - 1826) + (i::bigint * 1824 / a.outgoing)::integer as day
    from load_agency a, generate_series(1, a.outgoing) i
), typed as (
    select d.*,
        (d.day - case extract(isodow from d.day) when 6 then 1 when 7 then 2 else 0 end) as office_day,
        case when pick.type < 60 then 'OFFICIAL_LETTER' when pick.type < 75 then 'DECISION' when pick.type < 82 then 'NOTICE'
            when pick.type < 88 then 'PLAN' when pick.type < 94 then 'REPORT' when pick.type < 98 then 'SUBMISSION'
            else 'INVITATION' end as type,
        1 + pg_temp.pick(d.seed * 7 + 1, array_length(d.units, 1)) as unit_place,
        pg_temp.pick(d.seed * 7 + 2, 1000) as fate
    from document d cross join lateral (select pg_temp.pick(d.seed * 7, 100) as type) pick
), grouped as (
    select t.*, case t.type when 'OFFICIAL_LETTER' then 'LETTERS' when 'DECISION' then 'DECISIONS' else 'OTHERS' end
            as type_group,
        extract(year from t.office_day)::integer as year,
        t.day > current_date - 12 and t.fate >= 700 as on_its_way
    from typed t
)
select g.*, g.units[g.unit_place] as unit_id, g.symbols[g.unit_place] as unit_symbol,
    case when not g.on_its_way then row_number() over (partition by g.id, g.type_group, g.year, g.on_its_way order by g.i)
        + coalesce((select y.last_number from register_year y join register r on r.id = y.register_id
            where r.agency_id = g.id and r.type_group = g.type_group and y.year = g.year), 0) end as number,
    case when g.fate < 10 then 'PAPER' else 'UPLOADED' end as source,
    case when g.fate between 10 and 39 then 'BESIDE' when g.fate < 10 then 'INSTEAD' end as paper,
    case when g.fate < 10 and g.fate % 2 = 0 or g.fate between 10 and 19 then 'GOVERNMENT'
        when g.fate < 40 then 'NOT_CONNECTED' end as paper_reason,
    case when g.fate < 10 then 'AGENCY_ONLY' when g.fate between 40 and 59 then 'PERSON_ONLY'
        when g.fate between 60 and 62 then 'INVALID' else 'FULL' end as class,
    case when g.fate between 100 and 104 and g.day < current_date - 30 then g.office_day + 3 end as recalled_on,
    nextval(pg_get_serial_sequence('outgoing_document', 'id')) as document_id
from grouped g order by g.office_day, g.seed;

insert into register (agency_id, type_group)
    select distinct id, type_group from load_outgoing on conflict do nothing;

insert into register_year (register_id, year, last_number)
    select r.id, d.year, max(d.number) from load_outgoing d
        join register r on r.agency_id = d.id and r.type_group = d.type_group
        where d.number is not null group by r.id, d.year
    on conflict (register_id, year) do update set last_number = excluded.last_number;

insert into register_number (register_id, year, number, holder, taken_at)
    select r.id, d.year, d.number, 'outgoing:' || d.document_id, d.office_day + time '08:30'
    from load_outgoing d join register r on r.agency_id = d.id and r.type_group = d.type_group
    where d.number is not null;

alter table load_outgoing add notation text, add symbol_text text, add subject text, add signed_at timestamptz,
    add issued_at timestamptz, add due_at timestamptz;
update load_outgoing set
    symbol_text = case type when 'OFFICIAL_LETTER' then symbol || '-' || unit_symbol when 'DECISION' then 'QĐ-' || symbol
        when 'NOTICE' then 'TB-' || symbol when 'PLAN' then 'KH-' || symbol when 'REPORT' then 'BC-' || symbol
        when 'SUBMISSION' then 'TTr-' || symbol else 'GM-' || symbol end,
    subject = 'Về việc ' || (array['thẩm định hồ sơ', 'cấp giấy phép', 'triển khai kế hoạch', 'báo cáo kết quả',
            'mời họp', 'góp ý dự thảo', 'kiểm tra công trình', 'phân công nhiệm vụ'])[1 + pg_temp.pick(seed * 7 + 3, 8)]
        || ' ' || (array['xây dựng trường học', 'đường giao thông', 'nhà ở xã hội', 'quy hoạch phân khu', 'thoát nước',
            'chuyển đổi số', 'an toàn lao động', 'cải cách hành chính'])[1 + pg_temp.pick(seed * 7 + 4, 8)]
        || ' số ' || seed,
    signed_at = (office_day + time '09:00') at time zone 'Asia/Ho_Chi_Minh',
    issued_at = (office_day + time '10:00' + make_interval(days => case when fate between 200 and 219 then 6 else 0 end))
        at time zone 'Asia/Ho_Chi_Minh',
    due_at = (office_day + 3 + time '12:00') at time zone 'Asia/Ho_Chi_Minh';
update load_outgoing set notation = case when number < 10 then '0' else '' end || number || '/' || symbol_text
    where number is not null;
create index on load_outgoing (document_id);

insert into outgoing_document (id, version, agency_id, unit_id, drafter_position_id, drafter_person_id,
        signatory_position_id, type, subject, urgency, source, addressees, recipients, body, state, state_since, symbol,
        number, notation, numbered_on, signed_at, issued_on, issued_at, content_sha256, document_date, created_at,
        changed_at, search_text)
    overriding system value
    select d.document_id, 8, d.id, d.unit_id, d.drafter, d.drafter_person, d.signatory, d.type, d.subject, 'NORMAL',
        case when on_its_way then 'UPLOADED' else d.source end, 'Kính gửi cơ quan nhận', '- Như trên;' || chr(10)
        || '- Lưu: VT, ' || d.unit_symbol || '.', '',
        case when on_its_way then case d.fate % 3 when 0 then 'CONTENT_CHECK' when 1 then 'FORM_CHECK' else
            'AWAITING_SIGNATURE' end when d.recalled_on is not null then 'RECALLED' else 'ISSUED' end,
        d.issued_at, d.symbol_text, d.number, d.notation, case when d.number is not null then d.office_day end,
        case when not on_its_way then d.signed_at end, case when not on_its_way then
            (d.issued_at at time zone 'Asia/Ho_Chi_Minh')::date end,
        case when not on_its_way then d.issued_at end, c.sha256, d.office_day, d.signed_at - interval '1 day', d.issued_at,
        ' ' || lower(unaccent(coalesce(d.number || '/', '') || d.symbol_text)) || ' ' || lower(unaccent(d.subject)) || ' '
    from load_outgoing d, (select min(sha256) as sha256 from outgoing_version where cause = 'SEALED') c
    order by d.document_id;

insert into outgoing_version (document_id, ordinal, sha256, size, cause, made_at, made_by)
    select d.document_id, 1, c.sha256, c.size, case when d.source = 'PAPER' then 'SCANNED' else 'SEALED' end, d.issued_at,
        'Văn thư'
    from load_outgoing d,
        (select sha256, size from outgoing_version where cause = 'SEALED' order by sha256 limit 1) c;

insert into outgoing_step (document_id, act, state_after, position_id, full_name, title, done_at, comment)
    select d.document_id, s.act, s.state, d.signatory, 'Người ký', 'Giám đốc', s.at, s.comment
    from load_outgoing d
    cross join lateral (values ('SIGN', 'SIGNED', d.signed_at, '', d.source <> 'PAPER'),
        ('ISSUE', 'ISSUED', d.issued_at, case when d.paper = 'INSTEAD' then d.paper_reason else '' end, true),
        ('PAPER_COPY', 'ISSUED', d.issued_at, coalesce(d.paper_reason, ''), d.paper = 'BESIDE')) s (act, state, at, comment, done)
    where s.done and not d.on_its_way
    order by d.document_id;
update outgoing_step set comment = case comment
        when 'GOVERNMENT' then 'Văn bản gửi Chính phủ, Thủ tướng Chính phủ theo Quy chế làm việc (Quyết định 28/2018/QĐ-TTg, Điều 7 khoản 2)'
        else 'Nơi nhận chưa kết nối hệ thống (Nghị định 30/2020/NĐ-CP, Điều 18)' end
    where comment in ('GOVERNMENT', 'NOT_CONNECTED');

insert into signing_fact (document_id, agency_id, unit_id, type, notation, subject, signatory_position_id, issued_on,
        person_signature, agency_signature, annexes, annexes_sealed, class, reasons, recalled_on, recorded_at, paper,
        paper_reason, excepted, issued_at, due_at, issue_minutes)
    select d.document_id, d.id, d.unit_id, d.type, d.notation, d.subject, d.signatory,
        (d.issued_at at time zone 'Asia/Ho_Chi_Minh')::date,
        case d.class when 'FULL' then 'VALID' when 'PERSON_ONLY' then 'VALID' when 'INVALID' then 'INVALID' else 'ABSENT' end,
        case d.class when 'FULL' then 'VALID' when 'PERSON_ONLY' then 'ABSENT' else 'VALID' end, 0, 0, d.class, '',
        d.recalled_on, d.issued_at, d.paper, coalesce(d.paper_reason, ''), coalesce(d.paper_reason = 'GOVERNMENT', false),
        d.issued_at, case when d.source <> 'PAPER' then d.due_at end, case when d.source <> 'PAPER' then
            60 + case when d.fate between 200 and 219 then 4 * 480 else 0 end end
    from load_outgoing d where not d.on_its_way order by d.document_id;

create temporary table load_incoming as
select row_number() over (order by a.id, i) as seed, a.id as agency_id, a.units, a.signatory,
    (current_date - 1826) + (i::bigint * 1824 / a.incoming)::integer as day, i,
    nextval(pg_get_serial_sequence('incoming_document', 'id')) as document_id
from load_agency a, generate_series(1, a.incoming) i;
alter table load_incoming add year integer, add number integer, add unit_id bigint, add fate integer, add deadline date,
    add finished_on date, add task boolean;
update load_incoming l set year = extract(year from l.day), unit_id = l.units[1 + pg_temp.pick(l.seed * 5,
        array_length(l.units, 1))], fate = pg_temp.pick(l.seed * 5 + 1, 1000), task = pg_temp.pick(l.seed * 5 + 2, 10) = 0;
update load_incoming set deadline = case when fate >= 300 then day + 10 end, finished_on =
    case when day < current_date - 15 and fate <> 999 then day + case when fate between 900 and 950 then 13 else 4 + fate % 7 end end;
update load_incoming l set number = n.number from (
        select i.document_id, row_number() over (partition by i.agency_id, i.year order by i.i)
            + coalesce(s.last_number, 0) as number
        from load_incoming i left join arrival_series s on s.agency_id = i.agency_id and s.year = i.year) n
    where n.document_id = l.document_id;

insert into arrival_series (agency_id, year, last_number)
    select agency_id, year, max(number) from load_incoming group by agency_id, year
    on conflict (agency_id, year) do update set last_number = excluded.last_number;

insert into incoming_document (id, agency_id, source, arrival_year, arrival_number, arrived_on, document_code,
        author_code, author_name, document_type, number, notation, issued_on, subject, urgency, signer_name,
        signer_title, page_count, notation_key, author_key, search_text, state, lead_unit_id, instruction, deadline,
        directed_at, directed_by, result, answer_notation, finished_at, changed_at, version)
    overriding system value
    select l.document_id, l.agency_id, 'PAPER', l.year, l.number, l.day, '', '',
        case when l.task then o.name else 'Công ty thử tải ' || l.seed % 500 end, 'OFFICIAL_LETTER', (l.seed % 900)::text,
        l.seed % 900 || '/TT-' || l.seed % 500, l.day - 2, 'Đề nghị xem xét hồ sơ số ' || l.seed, 'NORMAL', 'Người ký',
        'Giám đốc', 1, lower(l.seed % 900 || '/tt-' || l.seed % 500),
        case when l.task then lower(unaccent(o.name)) else 'cong ty thu tai ' || l.seed % 500 end,
        ' ' || l.seed % 900 || '/tt-' || l.seed % 500 || ' de nghi xem xet ho so so ' || l.seed || ' ',
        case when l.finished_on is null then 'ASSIGNED' else 'FINISHED' end, l.unit_id, 'Xử lý theo quy định', l.deadline,
        (l.day + time '10:00') at time zone 'Asia/Ho_Chi_Minh', 'Lãnh đạo', case when l.finished_on is null then '' else
        'Đã xử lý' end, '', (l.finished_on + time '15:00') at time zone 'Asia/Ho_Chi_Minh',
        (coalesce(l.finished_on, l.day) + time '15:00') at time zone 'Asia/Ho_Chi_Minh', 3
    from load_incoming l, (select name from agency where code = 'H99.01') o order by l.document_id;

insert into incoming_step (document_id, ordinal, kind, at, by_whom, to_whom, note)
    select l.document_id, s.ordinal, s.kind, s.at at time zone 'Asia/Ho_Chi_Minh', 'Người ký', '', ''
    from load_incoming l
    cross join lateral (values (0, 'REGISTERED', l.day + time '09:00'), (1, 'DIRECTED', l.day + time '10:00'),
        (2, 'FINISHED', l.finished_on + time '15:00')) s (ordinal, kind, at)
    where s.at is not null;

insert into incoming_fact (document_id, agency_id, unit_id, source, type, notation, author, subject, task, arrived_at,
        registered_at, arrived_on, register_by, registration_minutes, directed_at, directed_on, direct_by,
        direction_minutes, first_deadline, deadline, finished_on, recorded_at)
    select d.id, d.agency_id, d.lead_unit_id, d.source, d.document_type, d.notation, d.author_name, d.subject, l.task,
        r.at, r.at, l.day, l.day + 1, 0, d.directed_at, l.day, l.day + 1, 60, l.deadline, l.deadline, l.finished_on,
        d.changed_at
    from load_incoming l join incoming_document d on d.id = l.document_id
    join incoming_step r on r.document_id = d.id and r.ordinal = 0;

insert into file_plan_entry (agency_id, year, symbol, title, retention_years, unit_id, note)
    select a.id, y, lpad(n::text, 2, '0') || '.LT', 'Hồ sơ thử tải ' || n, 10, a.units[1 + n % array_length(a.units, 1)], ''
    from load_agency a, generate_series(extract(year from current_date)::integer - 4, extract(year from current_date)::integer) y,
        generate_series(1, 60) n
    where not exists (select 1 from file_plan_entry e where e.agency_id = a.id and e.year = y);
insert into dossier_fact (plan_entry_id, agency_id, unit_id, year, symbol, title, dossier_id, opened_on, closed_on, items,
        recorded_at)
    select e.id, e.agency_id, e.unit_id, e.year, e.symbol, e.title, null, null, null, 0, now()
    from file_plan_entry e where not exists (select 1 from dossier_fact f where f.plan_entry_id = e.id);

drop table load_outgoing, load_incoming, load_agency;
set session_replication_role = origin;
analyze;
