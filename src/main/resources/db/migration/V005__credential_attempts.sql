-- Wrong PINs slow the next try down, as wrong passwords do.
alter table credential add column failed_pins integer not null default 0;
alter table credential add column delayed_until timestamptz;
