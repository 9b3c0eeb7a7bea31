-- Who checks an outgoing document in the place of those whose turn it usually is; only for the step that it is at.
alter table outgoing_document add assigned_position_id bigint references position;
create index outgoing_assigned on outgoing_document (assigned_position_id) where assigned_position_id is not null;
