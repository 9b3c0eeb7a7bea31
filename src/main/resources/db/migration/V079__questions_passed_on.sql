-- Who asked for an opinion, in which position: they may put the question to another person, or withdraw it.
alter table outgoing_consultation add asked_by_position_id bigint references position;
update outgoing_consultation c set asked_by_position_id = coalesce(
    (select s.position_id from outgoing_step s
      where s.document_id = c.document_id and s.act = 'ASK_OPINION' and s.full_name = c.asked_by
      order by abs(extract(epoch from s.done_at - c.asked_at)) limit 1),
    (select d.drafter_position_id from outgoing_document d where d.id = c.document_id));
alter table outgoing_consultation alter asked_by_position_id set not null;

-- A question that was withdrawn waits for nothing, as one that was answered; answered_at tells since when.
alter table outgoing_consultation add withdrawn boolean not null default false;
