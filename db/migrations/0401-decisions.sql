-- How a case is decided: the draft, which is its author's alone; the signed reasons; the moment at which everybody has them.

-- Who may not decide a case: a conflict of interest that was declared, or a decision in it that was set aside.
create table member_exclusions (
  id uuid primary key,
  case_id uuid not null references cases,
  account_id uuid not null references accounts,
  reason text not null check (reason in ('conflict', 'decided-before')),
  excluded_at timestamptz(3) not null,
  excluded_by uuid references accounts,
  unique (case_id, account_id)
);

-- A file given to a member to decide without a sitting, or before one. The member sees it for as long.
create table case_assignments (
  id uuid primary key,
  case_id uuid not null references cases,
  member_id uuid not null references accounts,
  assigned_at timestamptz(3) not null,
  assigned_by uuid references accounts,
  ended_at timestamptz(3),
  end_reason text check (end_reason in ('reassigned', 'conflict', 'decided')),
  check ((ended_at is null) = (end_reason is null))
);
create unique index case_assignments_open on case_assignments (case_id) where ended_at is null;
create index case_assignments_of_member on case_assignments (member_id) where ended_at is null;

create table decisions (
  id uuid primary key,
  division text not null check (division in ('RPD', 'RAD', 'ID', 'IAD')),
  office_id text not null references offices,
  -- The language of the reasons, which is that of the proceedings.
  language text not null check (language in ('en', 'fr')),
  author_id uuid not null references accounts,
  hearing_id uuid references hearings,
  status text not null check (status in ('draft', 'signed', 'released', 'discarded')),
  version int not null check (version > 0),
  -- Stated at the hearing, in words: it takes effect then (RPD Rules, r. 68; RAD Rules, r. 52).
  stated_on date,
  opened_at timestamptz(3) not null,
  saved_at timestamptz(3) not null,
  signed_at timestamptz(3),
  effective_on date,
  reasons_on date,
  citation_year int,
  citation_number int,
  hash text,
  size_bytes int,
  pages int,
  released_at timestamptz(3),
  released_by uuid references accounts,
  corrects_id uuid references decisions,
  correction_note text check (char_length(correction_note) between 3 and 1000),
  check ((corrects_id is null) = (correction_note is null)),
  check ((status in ('signed', 'released')) = (signed_at is not null)),
  check ((signed_at is null) = (hash is null)),
  check ((signed_at is null) = (effective_on is null)),
  check ((status = 'released') = (released_at is not null))
);
-- A correction is cited as what it corrects.
create unique index decisions_cited_once on decisions (division, citation_year, citation_number) where corrects_id is null;
create index decisions_of_author on decisions (author_id, saved_at desc) where status in ('draft', 'signed');
create index decisions_to_release on decisions (signed_at) where status = 'signed';
create index decisions_of_hearing on decisions (hearing_id) where hearing_id is not null;

create table decision_cases (
  decision_id uuid not null references decisions,
  case_id uuid not null references cases,
  -- What is decided of this person: a row of the rules. Null while nobody has said.
  determination text,
  document_id uuid references documents,
  primary key (decision_id, case_id)
);
create index decision_cases_of_case on decision_cases (case_id);

-- What the author wrote, version by version.
create table decision_drafts (
  decision_id uuid not null references decisions,
  version int not null check (version > 0),
  content jsonb not null,
  saved_at timestamptz(3) not null,
  saved_by uuid not null references accounts,
  primary key (decision_id, version)
);

-- Whom the author lets read the draft, and what for.
create table decision_readers (
  decision_id uuid not null references decisions,
  account_id uuid not null references accounts,
  purpose text not null check (purpose in ('second-reader', 'translation', 'support')),
  named_at timestamptz(3) not null,
  named_by uuid not null references accounts,
  ended_at timestamptz(3),
  primary key (decision_id, account_id, named_at)
);
create unique index decision_readers_now on decision_readers (decision_id, account_id) where ended_at is null;

-- A reader's word to the author; nobody else reads it, and nothing of it binds.
create table decision_comments (
  id uuid primary key,
  decision_id uuid not null references decisions,
  account_id uuid not null references accounts,
  words text not null check (char_length(words) between 1 and 4000),
  made_at timestamptz(3) not null
);
create index decision_comments_of on decision_comments (decision_id, made_at);

-- Notes that a member makes on a file for nobody else.
create table member_notes (
  case_id uuid not null references cases,
  account_id uuid not null references accounts,
  words text not null check (char_length(words) <= 20000),
  saved_at timestamptz(3) not null,
  primary key (case_id, account_id)
);

-- The day on which somebody received the decision and its reasons, and how that is known. Limits run from it.
create table decision_receipts (
  id uuid primary key,
  decision_id uuid not null references decisions,
  case_id uuid not null references cases,
  side text not null check (side in ('party', 'minister')),
  account_id uuid references accounts,
  person_id uuid references persons,
  counsel_id uuid references counsels,
  received_on date not null,
  basis text not null check (basis in ('opened', 'mailed', 'in-person', 'acknowledged')),
  recorded_at timestamptz(3) not null,
  recorded_by uuid references accounts,
  check (num_nonnulls(account_id, person_id, counsel_id) <= 1)
);
create index decision_receipts_of_case on decision_receipts (case_id, decision_id);
-- Each person's first receipt counts.
create unique index decision_receipts_once on decision_receipts (decision_id, case_id, side,
  coalesce(account_id, person_id, counsel_id, '00000000-0000-0000-0000-000000000000'::uuid));

-- What a partner is to be told; the gateway sends it and appends what became of it.
create table partner_messages (
  id uuid primary key,
  case_id uuid not null references cases,
  partner text not null check (partner in ('IRCC', 'CBSA', 'FC')),
  kind text not null,
  content jsonb not null,
  -- A document that goes with it, where the partner may have it.
  document_id uuid references documents,
  made_at timestamptz(3) not null,
  sent_at timestamptz(3),
  source_key text not null,
  unique (partner, source_key)
);
create index partner_messages_waiting on partner_messages (made_at) where sent_at is null;

-- Whether the actor sees every file of a decision. Asked as the owner: the rules of the two tables would go in a circle.
create function greffe.sees_files_of_decision(decision uuid) returns boolean language sql stable security definer
  set search_path = pg_catalog, public as $$
  select bool_and(greffe.may_see(dc.case_id)) from decision_cases dc where dc.decision_id = decision
$$;
create function greffe.reads_draft(decision uuid) returns boolean language sql stable security definer
  set search_path = pg_catalog, public as $$
  select exists (select from decision_readers r where r.decision_id = decision and r.account_id = greffe.actor() and r.ended_at is null)
$$;
create function greffe.sees_a_file_of_decision(decision uuid) returns boolean language sql stable security definer
  set search_path = pg_catalog, public as $$
  select bool_or(greffe.may_see(dc.case_id)) from decision_cases dc where dc.decision_id = decision
$$;
revoke execute on function greffe.sees_files_of_decision, greffe.sees_a_file_of_decision, greffe.reads_draft from public;
grant execute on function greffe.sees_files_of_decision, greffe.sees_a_file_of_decision, greffe.reads_draft to greffe_app;

-- A draft is there for its author and whom the author named; signed reasons for the registry that releases them; what
-- was released for whoever sees the file.
alter table decisions enable row level security;
create policy decisions_seen on decisions for select using (case (select greffe.kind())
  when 'system' then true
  when 'staff' then author_id = (select greffe.actor())
    or (status in ('draft', 'signed') and greffe.reads_draft(id) and greffe.sees_files_of_decision(id))
    or (status = 'signed' and (select greffe.holds('registry-officer')) and greffe.sees_files_of_decision(id))
    or (status = 'released' and greffe.sees_a_file_of_decision(id))
  when 'party' then status = 'released' and greffe.sees_a_file_of_decision(id)
  else false end);
create policy decisions_added on decisions for insert with check ((select greffe.kind()) = 'staff'
  and author_id = (select greffe.actor()) and status = 'draft' and (select greffe.holds('member')));
create policy decisions_changed on decisions for update
  using (case (select greffe.kind()) when 'system' then true when 'staff' then author_id = (select greffe.actor())
    or (status = 'signed' and (select greffe.holds('registry-officer'))) else false end)
  with check (case (select greffe.kind()) when 'system' then true
    when 'staff' then (author_id = (select greffe.actor()) and status in ('draft', 'signed', 'discarded'))
      or (status = 'released' and (select greffe.holds('registry-officer'))) else false end);

alter table decision_cases enable row level security;
create policy decision_cases_seen on decision_cases for select
  using (greffe.may_see(case_id) and exists (select from decisions d where d.id = decision_id));
create policy decision_cases_added on decision_cases for insert with check ((select greffe.kind()) = 'staff'
  and greffe.may_see(case_id) and exists (select from decisions d where d.id = decision_id
    and d.author_id = (select greffe.actor()) and d.status = 'draft'));
create policy decision_cases_changed on decision_cases for update using (greffe.may_see(case_id))
  with check (exists (select from decisions d where d.id = decision_id and (
    (d.author_id = (select greffe.actor()) and d.status = 'draft')
    or (d.status = 'signed' and (select greffe.holds('registry-officer'))))));

alter table decision_drafts enable row level security;
create policy decision_drafts_seen on decision_drafts for select using ((select greffe.kind()) = 'staff'
  and exists (select from decisions d where d.id = decision_id
    and (d.author_id = (select greffe.actor()) or (d.status in ('draft', 'signed') and greffe.reads_draft(d.id)))));
create policy decision_drafts_added on decision_drafts for insert with check ((select greffe.kind()) = 'staff'
  and saved_by = (select greffe.actor()) and exists (select from decisions d where d.id = decision_id
    and d.author_id = (select greffe.actor()) and d.status = 'draft'));

alter table decision_readers enable row level security;
create policy decision_readers_seen on decision_readers for select using ((select greffe.kind()) = 'staff'
  and (account_id = (select greffe.actor()) or named_by = (select greffe.actor())));
create policy decision_readers_named on decision_readers for insert with check (named_by = (select greffe.actor())
  and exists (select from decisions d where d.id = decision_id and d.author_id = (select greffe.actor())));
create policy decision_readers_ended on decision_readers for update using (named_by = (select greffe.actor()))
  with check (ended_at is not null);

alter table decision_comments enable row level security;
create policy decision_comments_seen on decision_comments for select using ((select greffe.kind()) = 'staff'
  and (account_id = (select greffe.actor()) or exists (select from decisions d where d.id = decision_id
    and d.author_id = (select greffe.actor()))));
create policy decision_comments_made on decision_comments for insert with check (account_id = (select greffe.actor())
  and exists (select from decisions d where d.id = decision_id));

alter table member_notes enable row level security;
create policy member_notes_own on member_notes using (account_id = (select greffe.actor()) and greffe.may_see(case_id))
  with check (account_id = (select greffe.actor()) and greffe.may_see(case_id) and (select greffe.holds('member')));

alter table member_exclusions enable row level security;
create policy member_exclusions_seen on member_exclusions for select
  using ((select greffe.kind()) in ('system', 'staff') and greffe.may_see(case_id));
create policy member_exclusions_added on member_exclusions for insert with check ((select greffe.kind()) = 'system'
  or ((select greffe.kind()) = 'staff' and greffe.may_see(case_id)));

alter table case_assignments enable row level security;
create policy case_assignments_seen on case_assignments for select
  using ((select greffe.kind()) in ('system', 'staff') and greffe.may_see(case_id));
create policy case_assignments_added on case_assignments for insert with check ((select greffe.kind()) = 'system'
  or ((select greffe.kind()) = 'staff' and greffe.may_see(case_id) and assigned_by = (select greffe.actor())));
create policy case_assignments_ended on case_assignments for update using ((select greffe.kind()) in ('system', 'staff')
  and greffe.may_see(case_id)) with check (ended_at is not null);

alter table decision_receipts enable row level security;
create policy decision_receipts_seen on decision_receipts for select using (greffe.may_see(case_id)
  and (select greffe.kind()) in ('system', 'staff'));
create policy decision_receipts_added on decision_receipts for insert with check ((select greffe.kind()) = 'system'
  or ((select greffe.kind()) = 'staff' and greffe.may_see(case_id) and recorded_by = (select greffe.actor())));

alter table partner_messages enable row level security;
create policy partner_messages_seen on partner_messages for select
  using ((select greffe.kind()) in ('system', 'staff') and greffe.may_see(case_id));
create policy partner_messages_added on partner_messages for insert
  with check ((select greffe.kind()) in ('system', 'staff') and greffe.may_see(case_id));

grant select, insert on member_exclusions, case_assignments, decisions, decision_cases, decision_drafts, decision_readers,
  decision_comments, member_notes, decision_receipts, partner_messages to greffe_app;
grant update (ended_at, end_reason) on case_assignments to greffe_app;
grant update (status, version, language, stated_on, saved_at, signed_at, effective_on, reasons_on, citation_year,
  citation_number, hash, size_bytes, pages, released_at, released_by) on decisions to greffe_app;
grant update (determination, document_id) on decision_cases to greffe_app;
grant update (ended_at) on decision_readers to greffe_app;
grant update (words, saved_at) on member_notes to greffe_app;

-- Numbers of citations: one series and year, without gaps.
create table citation_series (
  series text not null,
  year int not null,
  last_number int not null check (last_number > 0),
  primary key (series, year)
);
alter table citation_series enable row level security;
create policy citation_series_kept on citation_series using ((select greffe.kind()) in ('system', 'staff'))
  with check ((select greffe.kind()) in ('system', 'staff'));
grant select, insert on citation_series to greffe_app;
grant update (last_number) on citation_series to greffe_app;

-- Whether somebody has begun to decide the file: whose draft it is, is not said.
create function greffe.decision_begun(wanted uuid) returns boolean language sql stable security definer
  set search_path = pg_catalog, public as $$
  select greffe.kind() in ('system', 'staff') and exists (select from decision_cases dc join decisions d on d.id = dc.decision_id
    where dc.case_id = wanted and d.status in ('draft', 'signed'))
$$;
revoke execute on function greffe.decision_begun from public;
grant execute on function greffe.decision_begun to greffe_app;
