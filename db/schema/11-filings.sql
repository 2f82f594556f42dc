-- Everything received from any channel: receipts, drafts before it, the registry's review after it.

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
  -- The moment that counts, and where the clock stood that decides the day: the office that handles the case.
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
alter table uploads add foreign key (draft_id) references submission_drafts on delete cascade;

-- A side of a case sees what that side filed (new counsel sees what former counsel filed for the same person).
call pg_temp.let_read('submissions', 'exists (select from greffe.files_of_actor f
  where f.case_id = submissions.case_id and (f.relation = ''minister'') = (submissions.side = ''minister'') offset 0)');
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
do $$ begin
  alter table submission_drafts enable row level security;
  execute format(
    'create policy submission_drafts_seen on submission_drafts using (case (select greffe.kind()) when ''system'' then true
      when ''none'' then false
      else (account_id = (select greffe.actor()) or account_id in (select c.account_id from greffe.colleagues_of_actor c)) and %s end)
      with check (true)',
    greffe.seen_as_condition('submission_drafts.case_id'));
end $$;

-- What somebody on the case files, in their own name and in the relation that they have to it; what is decided of it, the
-- staff.
call pg_temp.let_write('submissions', 'filed_by = @me and (side = ''minister'') = (filed_as = ''minister'') and exists (
  select from greffe.files_of_actor f where f.case_id = submissions.case_id and f.relation = submissions.filed_as offset 0)');
call pg_temp.let_write('submission_documents', 'origin = ''filed'' and @on');
call pg_temp.let_write('document_outcomes');
call pg_temp.let_write('submission_reviews', 'version = 1 and docketed = 0 and returned = 0 and changed_by is null
  and closed_at is null and @on');
call pg_temp.let_write('submission_drafts', '@on and updated_by = @me and (account_id = @me
  or account_id in (select c.account_id from greffe.colleagues_of_actor c))', also_changed => true);

grant select, insert on submissions, submission_documents, document_outcomes, submission_reviews, submission_drafts
  to greffe_app;
grant update (version, pending, docketed, returned, changed_at, changed_by, closed_at) on submission_reviews to greffe_app;
grant update (content, version, updated_at, updated_by, submission_id, discarded_at) on submission_drafts to greffe_app;

-- Receipt books: each office has several a year, each numbered without a gap, so that filings do not queue for one number.
create table receipt_books (
  office_id text not null references offices,
  year int not null,
  book text not null check (book ~ '^[A-Z]$'),
  last_number int not null default 0,
  primary key (office_id, year, book)
);
alter table receipt_books enable row level security;
create policy receipt_books_kept on receipt_books using ((select greffe.kind()) = 'system' or (select greffe.is_former_release()));
grant select, insert, update on receipt_books to greffe_app;

-- The next number of a receipt book that nobody is writing in, or of any where all are written in. An office
-- that has none for the year gets the ones given. Nothing else moves a book.
create function greffe.draw_receipt(of_office text, of_year int, new_books text[]) returns table (book text, last_number int)
  language plpgsql security definer set search_path = pg_catalog, public as $$
#variable_conflict use_column
begin
  if greffe.kind() = 'none' then
    raise insufficient_privilege using message = 'Nobody draws a receipt who is not signed in';
  end if;
  if not exists (select from receipt_books where office_id = of_office and year = of_year) then
    insert into receipt_books (office_id, year, book) select of_office, of_year, new_book from unnest(new_books) new_book
      on conflict do nothing;
  end if;
  return query update receipt_books set last_number = last_number + 1
    where (office_id, year, book) = (select office_id, year, book from receipt_books
      where office_id = of_office and year = of_year order by book limit 1 for update skip locked)
    returning book, last_number;
  if found then return; end if;
  return query update receipt_books set last_number = last_number + 1
    where (office_id, year, book) = (select office_id, year, book from receipt_books
      where office_id = of_office and year = of_year order by random() limit 1 for update)
    returning book, last_number;
end $$;
revoke execute on function greffe.draw_receipt from public;
grant execute on function greffe.draw_receipt to greffe_app;

-- A receipt number is drawn for a submission that is kept with it: a transaction that draws one more is undone.
create function greffe.keep_receipts() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if not exists (select from submissions where receipt_number
    = upper(new.office_id) || '-' || new.year || '-' || new.book || '-' || lpad(new.last_number::text, greatest(5, length(new.last_number::text)), '0'))
  then
    raise integrity_constraint_violation using message = 'A receipt number was drawn and no submission has it';
  end if;
  return null;
end $$;
create constraint trigger receipt_books_kept_whole after update on receipt_books deferrable initially deferred
  for each row execute function greffe.keep_receipts();
