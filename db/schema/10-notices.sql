-- What the tribunal told the people of a case: immutable notices, to whom each went, and what became of it.

create table notices (
  id uuid primary key,
  case_id uuid not null references cases,
  kind text not null,
  -- Of the words of this kind: what was said stays as it was said when the words are amended.
  kind_version int not null check (kind_version > 0),
  -- Title, paragraphs and rows in both languages, as they were when the notice went out.
  content jsonb not null,
  facts jsonb not null,
  -- Notices of joined cases that go out together are announced in one e-mail.
  mailing_id uuid not null,
  -- What it tells, once: a job that runs again finds the notice that it issued.
  source_key text unique,
  issued_at timestamptz(3) not null,
  issued_by uuid,
  -- Of the notices of one case with one subject (a hearing) the latest stands; those before it were replaced.
  subject_key text,
  -- In the order in which they were issued: two of one millisecond are told apart.
  ordinal bigint generated always as identity,
  -- It was said to everybody on the case, and so to whoever is let in later too.
  to_file boolean
);
create index notices_of_case on notices (case_id, issued_at desc, id desc);
create index notices_of_mailing on notices (mailing_id);
create index notices_of_subject on notices (case_id, subject_key, ordinal desc) where subject_key is not null;

create table notice_attachments (
  notice_id uuid not null references notices,
  name text not null check (name <> ''),
  case_id uuid not null references cases,
  media_type text not null,
  content text not null,
  primary key (notice_id, name)
);

-- The notice as a PDF, reader's language first. Made once, then always the same bytes.
create table notice_documents (
  notice_id uuid not null references notices,
  language text not null check (language in ('en', 'fr')),
  case_id uuid not null references cases,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  size_bytes int not null,
  made_at timestamptz(3) not null,
  primary key (notice_id, language)
);

-- One channel to one person. Somebody with no account, and nobody with one acting for them, gets a letter; counsel of
-- record who has no account is reached by letter and, where an address is known, by e-mail.
create table deliveries (
  id uuid primary key,
  notice_id uuid not null references notices,
  case_id uuid not null references cases,
  channel text not null check (channel in ('portal', 'email', 'mail')),
  account_id uuid references accounts,
  person_id uuid references persons,
  language text not null check (language in ('en', 'fr')),
  created_at timestamptz(3) not null,
  counsel_id uuid references counsels,
  constraint deliveries_to_one check (num_nonnulls(account_id, person_id, counsel_id) = 1),
  constraint deliveries_by_channel check (case channel
    when 'portal' then account_id is not null
    when 'email' then person_id is null
    else account_id is null end)
);
create unique index deliveries_to_account on deliveries (notice_id, channel, account_id) where account_id is not null;
create unique index deliveries_to_person on deliveries (notice_id, person_id) where person_id is not null;
create unique index deliveries_to_counsel on deliveries (notice_id, channel, counsel_id) where counsel_id is not null;
create index deliveries_of_account on deliveries (account_id, created_at desc) where channel = 'portal';
create index deliveries_by_channel on deliveries (channel, created_at desc, id desc);

-- What happened to a delivery. The latest row says where it stands. `answered`: the registry did something else for the
-- person, and nothing more is sent; `code` is the reason, `words` what the officer adds.
create table delivery_events (
  id bigint generated always as identity primary key,
  delivery_id uuid not null references deliveries,
  case_id uuid not null references cases,
  state text not null check (state in
    ('queued', 'sent', 'delayed', 'bounced', 'opened', 'mailed', 'answered')),
  occurred_at timestamptz(3) not null,
  -- Who opened it or put it in the mail.
  account_id uuid,
  -- `bounced`, `delayed`: the server's code (`5.1.1`) or the reason. Never the server's words: they repeat the address.
  code text,
  -- `mailed`: the day of the postmark.
  mailed_on date,
  words text,
  -- `mailed`: the address as it was printed on the letter, a line an element.
  sent_to text[]
);
create index delivery_events_of_delivery on delivery_events (delivery_id, id desc);
create unique index delivery_events_opened on delivery_events (delivery_id, account_id) where state = 'opened';
create unique index delivery_events_mailed on delivery_events (delivery_id) where state = 'mailed';

-- Somebody outside the staff sees what was delivered to them, or to the counsel whose delegate they are; a notice and what
-- belongs to it are seen with a delivery.
call pg_temp.let_read('deliveries', '(account_id = (select greffe.actor())
  or account_id in (select p.account_id from greffe.principals_of_actor p))', 'select');
call pg_temp.let_read('notices', 'id in (select d.notice_id from deliveries d)', 'select');
alter table notice_attachments enable row level security;
create policy notice_attachments_seen on notice_attachments for select using (notice_id in (select n.id from notices n));
alter table notice_documents enable row level security;
create policy notice_documents_seen on notice_documents for select using (notice_id in (select n.id from notices n));
alter table delivery_events enable row level security;
create policy delivery_events_seen on delivery_events for select using (delivery_id in (select d.id from deliveries d));

create policy notices_made on notices for insert with check (true);
create policy notice_attachments_made on notice_attachments for insert with check (true);
create policy notice_documents_made on notice_documents for insert with check (true);
create policy deliveries_made on deliveries for insert with check (true);
create policy delivery_events_made on delivery_events for insert with check (true);
call pg_temp.let_write('notices');
call pg_temp.let_write('notice_attachments');
call pg_temp.let_write('notice_documents');
call pg_temp.let_write('deliveries');
call pg_temp.let_write('delivery_events', 'state = ''opened'' and account_id = @me and delivery_id in (select d.id from deliveries d)');
grant select, insert on notices, notice_attachments, notice_documents, deliveries, delivery_events to greffe_app;

-- How many stand where, for whoever follows them up: no case, no person; a sealed case is counted for those who may open it.
create function greffe.count_deliveries()
  returns table (channel text, state text, number bigint, oldest_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select d.channel, e.state, count(*), min(d.created_at) from deliveries d
    join lateral (select l.state from delivery_events l where l.delivery_id = d.id and l.state <> 'opened'
      order by l.id desc limit 1) e on true
    where d.channel <> 'portal'
      and (d.case_id not in (select s.case_id from sealed_cases s) or greffe.may_see(d.case_id))
    group by d.channel, e.state
$$;
grant execute on function greffe.count_deliveries to greffe_app;

-- What a job would have told: told once the question whether two persons are one is answered (person_questions).
create table held_notices (
  id uuid primary key,
  case_id uuid not null references cases,
  job text not null,
  payload jsonb not null,
  held_at timestamptz(3) not null,
  released_at timestamptz(3)
);
create index held_notices_waiting on held_notices (case_id) where released_at is null;
alter table held_notices enable row level security;
create policy held_notices_seen on held_notices using ((select greffe.kind()) = 'system') with check ((select greffe.kind()) = 'system');
grant select, insert on held_notices to greffe_app;
grant update (released_at) on held_notices to greffe_app;
