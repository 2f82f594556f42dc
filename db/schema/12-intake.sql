-- What partners sent, as it came: accepted or refused, it is kept.

create table referral_messages (
  id uuid primary key,
  source text not null,
  message_id text not null,
  body_hash text not null,
  body jsonb not null,
  outcome text not null check (outcome in ('accepted', 'refused')),
  refusal_code text,
  answer jsonb,
  received_at timestamptz(3) not null,
  -- A message that was refused waits for somebody: what was wrong in it, and what became of it.
  problems jsonb,
  settled_at timestamptz(3),
  settled_by uuid,
  settled_how text check (settled_how in ('sent-again', 'set-aside')),
  settled_reason text,
  check ((outcome = 'refused') = (refusal_code is not null))
);
-- A message is accepted once; refused, it may come again.
create unique index referral_messages_accepted on referral_messages (source, message_id) where outcome = 'accepted';
-- The same refused message waits once, however often it comes: a batch that is run again, a partner that tries again.
create unique index referral_messages_refused_once on referral_messages (body_hash)
  where outcome = 'refused' and settled_at is null;
create index referral_messages_received on referral_messages (received_at desc);
create index referral_messages_waiting on referral_messages (received_at desc, id desc)
  where outcome = 'refused' and settled_at is null;
create index referral_messages_opened on referral_messages using gin (answer jsonb_path_ops) where outcome = 'accepted';

-- A message that opened a case hidden from the actor, and the same message where it was refused before, is hidden too.
create view greffe.hidden_messages as
  select m.source, m.message_id from greffe.hidden_files h join public.referral_messages m
    on m.outcome = 'accepted' and m.answer @> jsonb_build_array(jsonb_build_object('id', h.case_id));
grant select on greffe.hidden_messages to greffe_app;

alter table referral_messages enable row level security;
create policy referral_messages_seen on referral_messages using (case (select greffe.kind()) when 'system' then true
  when 'staff' then (source, message_id) not in (select h.source, h.message_id from greffe.hidden_messages h)
  else false end) with check (true);
create policy referral_messages_added on referral_messages as restrictive for insert
  with check ((select greffe.kind()) in ('system', 'staff'));
create policy referral_messages_changed on referral_messages as restrictive for update using (true)
  with check ((select greffe.kind()) in ('system', 'staff'));
grant select, insert on referral_messages to greffe_app;
grant update (answer, settled_at, settled_by, settled_how, settled_reason) on referral_messages to greffe_app;
