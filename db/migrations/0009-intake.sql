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
  check ((outcome = 'refused') = (refusal_code is not null))
);
-- A message is accepted once; refused, it may come again.
create unique index referral_messages_accepted on referral_messages (source, message_id) where outcome = 'accepted';
create index referral_messages_received on referral_messages (received_at desc);

alter table referral_messages enable row level security;
create policy referral_messages_seen on referral_messages
  using ((select greffe.kind()) in ('system', 'staff')) with check (true);
grant select, insert on referral_messages to greffe_app;
grant update (answer) on referral_messages to greffe_app;
