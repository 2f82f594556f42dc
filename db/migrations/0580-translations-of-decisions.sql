-- The translation of released reasons into the other official language: asked for with a ground and a day, written beside
-- the words that were signed, released to everybody as a document of its own. It decides nothing.
create table decision_translations (
  id uuid primary key,
  decision_id uuid not null references decisions,
  language text not null check (language in ('en', 'fr')),
  status text not null check (status in ('asked', 'released', 'withdrawn')),
  -- A row of the rules.
  ground text not null,
  wanted_by date not null,
  version int not null check (version > 0),
  -- The words as they were last saved: the reasons, each dissent under its member, what a correction corrects.
  content jsonb not null,
  dissents jsonb not null,
  correction_note text check (char_length(correction_note) <= 1000),
  -- Who translated, as it is printed; a person or a service.
  translator text check (char_length(translator) <= 200),
  asked_at timestamptz(3) not null,
  asked_by uuid not null references accounts,
  saved_at timestamptz(3) not null,
  saved_by uuid not null references accounts,
  released_at timestamptz(3),
  released_by uuid references accounts,
  hash text,
  size_bytes int,
  pages int,
  withdrawn_at timestamptz(3),
  withdrawn_by uuid references accounts,
  withdrawal_note text check (char_length(withdrawal_note) between 3 and 1000),
  check ((status = 'released') = (released_at is not null)),
  check ((status = 'withdrawn') = (withdrawn_at is not null)),
  check (status = 'released' or hash is null)
);
-- One at a time for each language; what was released is replaced by the next, and stays on the file.
create unique index decision_translations_once on decision_translations (decision_id, language) where status = 'asked';
create index decision_translations_of on decision_translations (decision_id);

alter table decision_translations enable row level security;
create policy decision_translations_seen on decision_translations for select using (case (select greffe.kind())
  when 'system' then true
  when 'staff' then greffe.sees_a_file_of_decision(decision_id)
  when 'party' then status = 'released' and greffe.sees_a_file_of_decision(decision_id)
  else false end);
create policy decision_translations_asked on decision_translations for insert with check ((select greffe.kind()) = 'staff'
  and ((select greffe.holds('registry-officer')) or (select greffe.holds('adjudicative-support')))
  and status = 'asked' and asked_by = (select greffe.actor()) and greffe.sees_files_of_decision(decision_id)
  and exists (select from decisions d where d.id = decision_id and d.status = 'released' and d.language <> decision_translations.language));
create policy decision_translations_written on decision_translations for update using ((select greffe.kind()) = 'staff'
  and ((select greffe.holds('registry-officer')) or (select greffe.holds('adjudicative-support')))
  and status = 'asked' and greffe.sees_files_of_decision(decision_id))
  with check (status = 'asked' or (select greffe.actor()) in (released_by, withdrawn_by));
grant select, insert on decision_translations to greffe_app;
grant update (status, version, content, dissents, correction_note, translator, saved_at, saved_by, released_at, released_by, hash,
  size_bytes, pages, withdrawn_at, withdrawn_by, withdrawal_note) on decision_translations to greffe_app;

-- Whoever translates reads the words that were signed, and no earlier version of them.
create policy decision_drafts_translated on decision_drafts for select using ((select greffe.kind()) = 'staff'
  and (select greffe.holds('adjudicative-support')) and exists (select from decisions d where d.id = decision_id
    and d.status = 'released' and d.version = decision_drafts.version) and greffe.sees_files_of_decision(decision_id));

-- Its words go with the last of the cases, as those of the decision do.
create function greffe.empty_disposed_translations() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update decision_translations t set content = '{"sections": []}', dissents = '[]', hash = null, size_bytes = null,
      translator = case when translator is null then null else '———' end,
      correction_note = case when correction_note is null then null else '———' end,
      withdrawal_note = case when withdrawal_note is null then null else '———' end
    where exists (select from decision_cases own where own.decision_id = t.decision_id and own.case_id = new.id)
    and not exists (select from decision_cases dc join cases c on c.id = dc.case_id
      where dc.decision_id = t.decision_id and c.disposed_at is null);
  return null;
end $$;
revoke execute on function greffe.empty_disposed_translations from public;
create trigger cases_disposed_translations after update of disposed_at on cases
  for each row when (old.disposed_at is null and new.disposed_at is not null)
  execute function greffe.empty_disposed_translations();

-- That a translation was released is told to everybody on the file, as its row of the audiences says.
do $$
declare
  was text;
begin
  select qual into strict was from pg_policies where schemaname = 'public' and tablename = 'events' and policyname = 'events_seen';
  if position('''decision-released''::text' in was) = 0 then raise exception 'The rule of the events is not as expected'; end if;
  execute format('alter policy events_seen on events using (%s)', replace(was, '''decision-released''::text',
    '''decision-released''::text, ''decision-translated''::text'));
end $$;
