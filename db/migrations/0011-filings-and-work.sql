-- Who must do what by when (work), and everything received from any channel (filings).

-- One thing to be done, in one queue. A claim is exclusive: it is taken by one UPDATE that names what it expects.
create table tasks (
  id uuid primary key,
  queue text not null,
  case_id uuid not null references cases,
  subject_kind text not null,
  subject_id uuid not null,
  office_id text not null references offices,
  division text not null check (division in ('RPD', 'RAD', 'ID', 'IAD')),
  opened_at timestamptz(3) not null,
  due_on date,
  claimed_by uuid,
  claimed_at timestamptz(3),
  -- Last time the claimant worked on it: a claim left alone may be taken over.
  claim_active_at timestamptz(3),
  closed_at timestamptz(3),
  closed_by uuid,
  outcome text,
  check ((claimed_by is null) = (claimed_at is null)),
  check ((closed_at is null) = (outcome is null))
);
create unique index tasks_of_subject on tasks (queue, subject_id) where closed_at is null;
-- Lists walk these in order and stop at a page; counts and ages read the first alone, without the table.
create index tasks_open_by_office on tasks (queue, office_id, opened_at, id) include (case_id, claimed_by)
  where closed_at is null;
create index tasks_open on tasks (queue, opened_at, id) include (case_id, claimed_by) where closed_at is null;
create index tasks_claimed on tasks (claimed_by, queue, opened_at, id) where closed_at is null and claimed_by is not null;
create index tasks_of_case on tasks (case_id, opened_at desc);

-- Who had it from when until when, and why it changed hands. Never changed.
create table task_claims (
  id bigint generated always as identity primary key,
  task_id uuid not null references tasks,
  case_id uuid not null,
  what text not null check (what in ('claimed', 'released', 'taken-over', 'closed')),
  account_id uuid,
  taken_from uuid,
  reason text,
  words text,
  at timestamptz(3) not null
);
create index task_claims_of_task on task_claims (task_id, id);

-- The work of the staff. Written out where may_see would be called once per row: counts read every open task.
alter table tasks enable row level security;
create policy tasks_seen on tasks using (
  (select greffe.kind()) in ('system', 'staff')
  and (case_id not in (select s.case_id from sealed_cases s) or greffe.may_see(case_id))) with check (true);
alter table task_claims enable row level security;
create policy task_claims_seen on task_claims using (
  (select greffe.kind()) in ('system', 'staff')
  and (case_id not in (select s.case_id from sealed_cases s) or greffe.may_see(case_id))) with check (true);
grant select, insert on tasks, task_claims to greffe_app;
grant update (claimed_by, claimed_at, claim_active_at, closed_at, closed_by, outcome, due_on) on tasks to greffe_app;

-- What came in, on one occasion, by one channel: acknowledged as one thing. Never changed.
create table submissions (
  id uuid primary key,
  case_id uuid not null references cases,
  receipt_number text not null unique,
  filed_by uuid not null,
  -- In which relation to the case it was filed, and whose side that is.
  filed_as text not null check (filed_as in
    ('counsel-of-record', 'delegate', 'party', 'designated-representative', 'minister', 'staff')),
  side text not null check (side in ('party', 'minister')),
  channel text not null check (channel in ('portal', 'counter', 'mail', 'courier', 'fax', 'email', 'connect')),
  -- The moment that counts, and where the clock stood that decides the day: the office that handles the file.
  received_at timestamptz(3) not null,
  recorded_at timestamptz(3) not null,
  office_id text not null references offices,
  office_zone text not null,
  zone_database text not null,
  received_on date not null,
  service jsonb,
  note text not null default '',
  -- The submission whose returned documents this one mends.
  mends_submission_id uuid references submissions,
  event_id text not null,
  event_hash text not null check (event_hash ~ '^[0-9a-f]{64}$'),
  check ((channel = 'portal') = (filed_as <> 'staff')),
  check (received_at <= recorded_at)
);
create index submissions_of_case on submissions (case_id, received_at desc, id desc);
create index submissions_received on submissions (received_at desc, id desc);

-- The documents as acknowledged, and those that the registry made of them by splitting and merging.
create table submission_documents (
  document_id uuid primary key,
  submission_id uuid not null references submissions,
  case_id uuid not null,
  position int not null check (position > 0),
  origin text not null check (origin in ('filed', 'split', 'merged')),
  made_from uuid[] not null default '{}',
  type_code text not null,
  description text not null,
  language text not null check (language in ('en', 'fr', 'other')),
  file_name text not null,
  media_type text not null,
  size_bytes bigint not null,
  pages int,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  pdf_hash text,
  -- The document, returned earlier, that this one files again.
  refiles_document_id uuid,
  unique (submission_id, position),
  check ((origin = 'filed') = (made_from = '{}'))
);

-- What the registry decided of each document, once.
create table document_outcomes (
  document_id uuid primary key references submission_documents,
  submission_id uuid not null references submissions,
  case_id uuid not null,
  outcome text not null check (outcome in ('docketed', 'returned', 'split', 'merged')),
  docket_number int,
  reason_code text,
  words text,
  decided_at timestamptz(3) not null,
  decided_by uuid,
  check ((outcome = 'docketed') = (docket_number is not null)),
  check ((outcome = 'returned') = (reason_code is not null))
);
create index document_outcomes_of_submission on document_outcomes (submission_id);

-- Where the review stands. The version tells the second of two windows that something changed.
create table submission_reviews (
  submission_id uuid primary key references submissions,
  case_id uuid not null,
  version int not null default 1,
  pending int not null check (pending >= 0),
  docketed int not null default 0,
  returned int not null default 0,
  changed_at timestamptz(3) not null,
  changed_by uuid,
  closed_at timestamptz(3)
);

-- What somebody typed and did not send yet. Kept on the server: it outlives a sign-out, a closed window, a dead battery.
create table submission_drafts (
  id uuid primary key,
  case_id uuid not null references cases,
  account_id uuid not null,
  content jsonb not null,
  version int not null default 1,
  from_submission_id uuid references submissions,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  updated_by uuid not null,
  submission_id uuid references submissions,
  discarded_at timestamptz(3)
);
create index submission_drafts_open on submission_drafts (account_id, updated_at desc, id desc)
  where submission_id is null and discarded_at is null;
create index submission_drafts_of_case on submission_drafts (case_id);

-- Receipt books: each office has several a year, each numbered without a gap, so that filings do not queue for one number.
create table receipt_books (
  office_id text not null references offices,
  year int not null,
  book text not null check (book ~ '^[A-Z]$'),
  last_number int not null default 0,
  primary key (office_id, year, book)
);

-- A side of a case sees what that side filed (new counsel sees what former counsel filed for the same person).
alter table submissions enable row level security;
create policy submissions_seen on submissions using (
  greffe.may_see(case_id) and ((select greffe.kind()) in ('system', 'staff') or exists (
    select from case_access a where a.case_id = submissions.case_id and a.account_id = (select greffe.actor())
      and a.until_at is null and (a.relation = 'minister') = (submissions.side = 'minister')))) with check (true);
alter table submission_documents enable row level security;
create policy submission_documents_seen on submission_documents
  using (exists (select from submissions s where s.id = submission_documents.submission_id)) with check (true);
alter table document_outcomes enable row level security;
create policy document_outcomes_seen on document_outcomes
  using (exists (select from submissions s where s.id = document_outcomes.submission_id)) with check (true);
alter table submission_reviews enable row level security;
create policy submission_reviews_seen on submission_reviews
  using (exists (select from submissions s where s.id = submission_reviews.submission_id)) with check (true);
-- A draft is its writer's and of those who work under the same counsel; nobody else's, the registry's neither.
alter table submission_drafts enable row level security;
create policy submission_drafts_seen on submission_drafts using (
  greffe.may_see(case_id) and ((select greffe.kind()) = 'system'
    or account_id in (select greffe.working_together()))) with check (true);

grant select, insert on submissions, submission_documents, document_outcomes, submission_reviews, submission_drafts
  to greffe_app;
grant select, insert, update on receipt_books to greffe_app;
grant update (version, pending, docketed, returned, changed_at, changed_by, closed_at) on submission_reviews to greffe_app;
grant update (content, version, updated_at, updated_by, submission_id, discarded_at) on submission_drafts to greffe_app;
