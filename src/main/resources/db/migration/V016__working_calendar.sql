-- The working calendar: days that differ from the rule (Saturdays, Sundays and the four holidays with a fixed date are
-- free), such as Tết, days given in lieu, and Saturdays worked in exchange.

create table calendar_day (
    day        date        primary key,
    working    boolean     not null,
    note       text        not null check (char_length(note) between 1 and 200),
    changed_at timestamptz not null,
    changed_by text        not null
);
