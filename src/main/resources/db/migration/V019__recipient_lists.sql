-- Named lists of recipients. A draft takes what stands in a list at the moment it is chosen; later changes do not touch it.

create table recipient_list (
    id         bigint generated always as identity primary key,
    agency_id  bigint      not null references agency,
    name       text        not null check (char_length(name) between 1 and 100),
    changed_by text        not null,
    changed_at timestamptz not null,
    unique (agency_id, name)
);

create table recipient_list_agency (
    list_id   bigint not null references recipient_list on delete cascade,
    agency_id bigint not null references agency,
    primary key (list_id, agency_id)
);
