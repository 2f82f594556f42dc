-- The anonymised public version of a decision. What an officer confirmed of it is the tribunal's; what is published names
-- nobody of the case and nothing of ours by which it could be found.
create table published_decisions (
  id uuid primary key,
  division text not null check (division in ('RPD', 'RAD', 'ID', 'IAD')),
  language text not null check (language in ('en', 'fr')),
  citation_en text not null,
  citation_fr text not null,
  -- A version that corrects an earlier one is cited as that one.
  is_correction boolean not null,
  decided_on date not null,
  pages int not null check (pages > 0),
  pdf_hash text not null,
  pdf_bytes int not null,
  akn_hash text not null,
  akn_bytes int not null,
  published_at timestamptz(3) not null,
  withdrawn_at timestamptz(3)
);
create index published_decisions_latest on published_decisions (decided_on desc, id desc) where withdrawn_at is null;

create table decision_publications (
  decision_id uuid primary key references decisions,
  version int not null check (version > 0),
  -- Names beside those of the file that the officer wants found.
  also jsonb not null,
  -- What was confirmed, place by place, and as what it is shown; or that it stays.
  choices jsonb not null,
  saved_at timestamptz(3) not null,
  saved_by uuid not null references accounts,
  published_id uuid references published_decisions,
  published_at timestamptz(3),
  published_by uuid references accounts,
  withdrawn_at timestamptz(3),
  withdrawn_by uuid references accounts,
  withdrawal_note text check (char_length(withdrawal_note) between 3 and 1000),
  check ((published_id is null) = (published_at is null)),
  check (withdrawn_at is null or published_id is not null)
);

alter table published_decisions enable row level security;
create policy published_decisions_public on published_decisions for select using (withdrawn_at is null);
create policy published_decisions_known on published_decisions for select using ((select greffe.kind()) in ('system', 'staff'));
create policy published_decisions_added on published_decisions for insert
  with check ((select greffe.kind()) = 'staff' and (select greffe.holds('registry-officer')));
create policy published_decisions_withdrawn on published_decisions for update
  using ((select greffe.kind()) = 'staff' and (select greffe.holds('registry-officer'))) with check (withdrawn_at is not null);
grant select, insert on published_decisions to greffe_app;
grant update (withdrawn_at) on published_decisions to greffe_app;

alter table decision_publications enable row level security;
create policy decision_publications_kept on decision_publications
  using ((select greffe.kind()) = 'staff' and (select greffe.holds('registry-officer')) and greffe.sees_files_of_decision(decision_id))
  with check ((select greffe.kind()) = 'staff' and (select greffe.holds('registry-officer'))
    and greffe.sees_files_of_decision(decision_id));
grant select, insert on decision_publications to greffe_app;
grant update (version, also, choices, saved_at, saved_by, published_id, published_at, published_by, withdrawn_at, withdrawn_by,
  withdrawal_note) on decision_publications to greffe_app;

-- Whoever publishes reads the words that were signed, and no earlier version of them.
create policy decision_drafts_published on decision_drafts for select using ((select greffe.kind()) = 'staff'
  and (select greffe.holds('registry-officer')) and exists (select from decisions d where d.id = decision_id
    and d.status = 'released' and d.version = decision_drafts.version) and greffe.sees_files_of_decision(decision_id));

-- What was confirmed holds the names: it goes with the last of its cases. What was published names nobody, and stays.
create function greffe.empty_disposed_publications() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update decision_publications p set also = '[]', choices = '[]', withdrawal_note = case when withdrawal_note is null then null else '———' end
    where exists (select from decision_cases own where own.decision_id = p.decision_id and own.case_id = new.id)
    and not exists (select from decision_cases dc join cases c on c.id = dc.case_id
      where dc.decision_id = p.decision_id and c.disposed_at is null);
  return null;
end $$;
revoke execute on function greffe.empty_disposed_publications from public;
create trigger cases_disposed_publications after update of disposed_at on cases
  for each row when (old.disposed_at is null and new.disposed_at is not null)
  execute function greffe.empty_disposed_publications();

-- What is sealed is taken back from the public in the same moment.
create function greffe.withdraw_publications_of_sealed() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  own uuid[];
begin
  select coalesce(array_agg(decision_id), '{}') into own from decision_cases where case_id = new.case_id;
  update published_decisions p set withdrawn_at = new.sealed_at from decision_publications d
    where d.decision_id = any (own) and p.id = d.published_id and p.withdrawn_at is null;
  update decision_publications set withdrawn_at = new.sealed_at
    where decision_id = any (own) and published_id is not null and withdrawn_at is null;
  return null;
end $$;
revoke execute on function greffe.withdraw_publications_of_sealed from public;
create trigger sealed_cases_withdraw_publications after insert on sealed_cases
  for each row execute function greffe.withdraw_publications_of_sealed();
