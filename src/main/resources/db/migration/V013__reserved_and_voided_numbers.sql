-- A number can be held back for a document that is still to come, and a number whose document failed is voided; both keep
-- their place in the register, with the reason, so that it has no gap that nobody can explain (NĐ 30/2020, Điều 15 and 16).

alter table register_number
    add reserved_by   text,
    add reserve_reason text check (char_length(reserve_reason) between 1 and 500),
    add voided_at     timestamptz,
    add voided_by     text,
    add void_reason   text check (char_length(void_reason) between 1 and 500),
    add check ((reserved_by is null) = (reserve_reason is null)),
    add check ((voided_at is null) = (voided_by is null) and (voided_at is null) = (void_reason is null));
create index on register_number (register_id, year, number)
    where voided_at is not null or holder like 'reserved:%';
