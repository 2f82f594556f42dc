-- What the tribunal told the people of a file: immutable notices, to whom each went, and what became of it.

-- The accounts whose mail the actor reads: the actor's own, and those of the counsels whose delegate the actor is today.
create function greffe.reads_mail_of() returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public as $$
  select greffe.actor() where greffe.actor() is not null
  union
  select a.id from delegations d join accounts a on a.counsel_id = d.counsel_id
    where d.account_id = greffe.actor() and d.until_at is null
$$;
grant execute on function greffe.reads_mail_of to greffe_app;

create table notices (
  id uuid primary key,
  case_id uuid not null references cases,
  kind text not null,
  -- Of the words of this kind: what was said stays as it was said when the words are amended.
  kind_version int not null check (kind_version > 0),
  -- Title, paragraphs and rows in both languages, as they were when the notice went out.
  content jsonb not null,
  facts jsonb not null,
  -- Notices of joined files that go out together are announced in one e-mail.
  mailing_id uuid not null,
  -- What it tells, once: a job that runs again finds the notice that it issued.
  source_key text unique,
  issued_at timestamptz(3) not null,
  issued_by uuid
);
create index notices_of_case on notices (case_id, issued_at desc, id desc);
create index notices_of_mailing on notices (mailing_id);

create table notice_attachments (
  notice_id uuid not null references notices,
  name text not null check (name <> ''),
  case_id uuid not null references cases,
  media_type text not null,
  content text not null,
  primary key (notice_id, name)
);

-- One channel to one person. Somebody with no account, and nobody with one acting for them, gets a letter.
create table deliveries (
  id uuid primary key,
  notice_id uuid not null references notices,
  case_id uuid not null references cases,
  channel text not null check (channel in ('portal', 'email', 'mail')),
  account_id uuid references accounts,
  person_id uuid references persons,
  language text not null check (language in ('en', 'fr')),
  created_at timestamptz(3) not null,
  check ((channel = 'mail') = (account_id is null)),
  check ((channel = 'mail') = (person_id is not null))
);
create unique index deliveries_to_account on deliveries (notice_id, channel, account_id) where account_id is not null;
create unique index deliveries_to_person on deliveries (notice_id, person_id) where person_id is not null;
create index deliveries_of_account on deliveries (account_id, created_at desc) where channel = 'portal';
create index deliveries_by_channel on deliveries (channel, created_at desc, id desc);

-- What happened to a delivery. The latest row says where it stands.
create table delivery_events (
  id bigint generated always as identity primary key,
  delivery_id uuid not null references deliveries,
  case_id uuid not null references cases,
  state text not null check (state in ('queued', 'sent', 'delayed', 'bounced', 'opened', 'mailed')),
  occurred_at timestamptz(3) not null,
  -- Who opened it or put it in the mail.
  account_id uuid,
  -- `bounced`, `delayed`: the server's code (`5.1.1`) or the reason. Never the server's words: they repeat the address.
  code text,
  -- `mailed`: the day of the postmark.
  mailed_on date
);
create index delivery_events_of_delivery on delivery_events (delivery_id, id desc);
create unique index delivery_events_opened on delivery_events (delivery_id, account_id) where state = 'opened';
create unique index delivery_events_mailed on delivery_events (delivery_id) where state = 'mailed';

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

alter table deliveries enable row level security;
create policy deliveries_seen on deliveries for select using (greffe.may_see(case_id)
  and ((select greffe.kind()) in ('system', 'staff') or account_id in (select greffe.reads_mail_of())));
create policy deliveries_made on deliveries for insert with check (true);
alter table notices enable row level security;
create policy notices_seen on notices for select using (greffe.may_see(case_id)
  and ((select greffe.kind()) in ('system', 'staff') or id in (select d.notice_id from deliveries d)));
create policy notices_made on notices for insert with check (true);
alter table notice_attachments enable row level security;
create policy notice_attachments_seen on notice_attachments for select using (notice_id in (select n.id from notices n));
create policy notice_attachments_made on notice_attachments for insert with check (true);
alter table delivery_events enable row level security;
create policy delivery_events_seen on delivery_events for select using (delivery_id in (select d.id from deliveries d));
create policy delivery_events_made on delivery_events for insert with check (true);
alter table notice_documents enable row level security;
create policy notice_documents_seen on notice_documents for select using (notice_id in (select n.id from notices n));
create policy notice_documents_made on notice_documents for insert with check (true);

grant select, insert on notices, notice_attachments, deliveries, delivery_events, notice_documents to greffe_app;

-- For whoever keeps the machine running: how many deliveries stand where. No file, no person.
create function greffe.count_deliveries() returns table (channel text, state text, number bigint, oldest_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select d.channel, e.state, count(*), min(d.created_at) from deliveries d
    join lateral (select l.state from delivery_events l where l.delivery_id = d.id and l.state <> 'opened'
      order by l.id desc limit 1) e on true
    where d.channel <> 'portal'
    group by d.channel, e.state
$$;
grant execute on function greffe.count_deliveries to greffe_app;
