-- Changes of the organisation by date. A unit's row keeps its identity for ever: it is renamed, or ends and others go on
-- with its work. Documents, registers, facts and reports stay with the unit of their day.

create table organisation_change (
    id           bigint      generated always as identity primary key,
    kind         text        not null check (kind in ('RENAME', 'MERGE', 'SPLIT', 'MOVE', 'CLOSE')),
    agency_id    bigint      not null references agency,                   -- whose units, or which itself, it changes
    effective_on date        not null,                                     -- from 00:00 of this day
    base         text        not null check (char_length(base) between 1 and 300),
    heir_unit_id bigint      references unit,                              -- MOVE: who goes on with what stays behind
    state        text        not null check (state in ('PLANNED', 'EFFECTIVE', 'CANCELLED')),
    recorded_at  timestamptz not null,
    recorded_by  text        not null,
    settled_at   timestamptz,                                              -- when it took effect or was cancelled
    version      integer     not null,
    check ((kind = 'MOVE') = (heir_unit_id is not null)),
    check ((state = 'PLANNED') = (settled_at is null))
);
create index organisation_change_due on organisation_change (effective_on) where state = 'PLANNED';
create index organisation_change_of_agency on organisation_change (agency_id, effective_on);

-- The units that change; none where the agency itself is renamed.
create table organisation_change_from (
    change_id bigint not null references organisation_change,
    unit_id   bigint not null references unit,
    primary key (change_id, unit_id)
);
create index on organisation_change_from (unit_id);

-- What they become: a unit that is there, or one that begins with the change. RENAME: the new name.
create table organisation_change_into (
    change_id bigint  not null references organisation_change,
    ordinal   integer not null,
    unit_id   bigint  references unit,                                     -- null until a new one has begun
    agency_id bigint  not null references agency,
    name      text    not null check (char_length(name) between 1 and 200),
    symbol    text    not null check (char_length(symbol) between 1 and 20),
    primary key (change_id, ordinal)
);
create index on organisation_change_into (unit_id);

-- Who goes where: as chosen for a SPLIT beforehand, and of every change when it took effect.
create table organisation_change_position (
    change_id       bigint  not null references organisation_change,
    position_id     bigint  not null references position,
    ordinal         integer not null,                                      -- into which of the units
    new_position_id bigint  references position,
    primary key (change_id, position_id)
);

-- Names that are no longer borne, with the first day of the next one. The present name stands with the unit or agency.
create table unit_former_name (
    unit_id   bigint not null references unit,
    until     date   not null,
    name      text   not null,
    symbol    text   not null,
    change_id bigint not null references organisation_change,
    primary key (unit_id, until)
);
create table agency_former_name (
    agency_id bigint not null references agency,
    until     date   not null,
    name      text   not null,
    symbol    text   not null,
    change_id bigint not null references organisation_change,
    primary key (agency_id, until)
);

alter table unit drop column merged_into;                                  -- never used; a change tells more
alter table position add follows_id bigint references position;            -- in the same agency, by a change
create index position_of_unit on position (unit_id);

-- A document in hand goes to the unit that goes on with it; it is counted for the unit that led it until then.
alter table incoming_document add counted_unit_id bigint references unit;
