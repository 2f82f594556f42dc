-- Who may write what, held by the database: until here a rule said what an actor sees, and most tables took any row. Each
-- rule below is restrictive: it comes on top of what is there. What an update may lock and what it may write are apart, so
-- that a reader can hold a row (`for update`) without being able to change it.

-- Persons of sealed files that the actor is not on, and of no other file that the actor sees. For the staff: whoever is
-- on files only sees persons of those anyhow.
create index designated_representatives_acting on designated_representatives (acting_person_id);
create view greffe.people_on_files as
  select cp.person_id, cp.case_id from public.case_parties cp
  union all
  select d.acting_person_id, d.case_id from public.designated_representatives d where d.acting_person_id is not null;
create view greffe.hidden_files as
  select s.case_id from public.sealed_cases s
  where (select greffe.kind()) = 'staff'
    and not exists (select from greffe.files_of_actor f where f.case_id = s.case_id);
create view greffe.hidden_people as
  select p.person_id from greffe.people_on_files p join greffe.hidden_files h on h.case_id = p.case_id
  where not exists (select from greffe.people_on_files o where o.person_id = p.person_id
    and not exists (select from greffe.hidden_files other where other.case_id = o.case_id));
grant select on greffe.hidden_files, greffe.hidden_people to greffe_app;

alter policy persons_seen on persons using (case (select greffe.kind()) when 'system' then true
  when 'staff' then not exists (select from greffe.hidden_people h where h.person_id = persons.id offset 0)
  when 'party' then id in (select p.person_id from case_parties p)
    or id in (select d.acting_person_id from designated_representatives d)
  else false end);
alter policy contact_details_seen on contact_details using (case (select greffe.kind()) when 'system' then true
  when 'staff' then not exists (select from greffe.hidden_people h where h.person_id = contact_details.person_id offset 0)
  when 'party' then person_id in (select p.person_id from case_parties p)
  else false end);

-- A message that opened a hidden file, and the same message where it was refused before.
create index referral_messages_opened on referral_messages using gin (answer jsonb_path_ops) where outcome = 'accepted';
create view greffe.hidden_messages as
  select m.source, m.message_id from greffe.hidden_files h join public.referral_messages m
    on m.outcome = 'accepted' and m.answer @> jsonb_build_array(jsonb_build_object('id', h.case_id));
grant select on greffe.hidden_messages to greffe_app;
alter policy referral_messages_seen on referral_messages using (case (select greffe.kind()) when 'system' then true
  when 'staff' then (source, message_id) not in (select h.source, h.message_id from greffe.hidden_messages h)
  else false end);

do $$ begin
  execute format('alter policy invitations_seen on invitations using (case (select greffe.kind())
    when ''system'' then true when ''staff'' then %s else false end)', greffe.seen_as_condition('invitations.case_id'));
end $$;

-- Rules for rows to be written. `insert` and `update` say what the row must be afterwards.
do $$
declare
  one record;
  me constant text := '(select greffe.actor())';
  -- The staff, on files that they see; the product itself.
  staff constant text := '(case (select greffe.kind()) when ''system'' then true when ''staff'' then %s else false end)';
  -- The same, and besides them a party for whom this holds.
  party constant text := '(case (select greffe.kind()) when ''system'' then true when ''staff'' then %s when ''party'' then %s else false end)';
  seen text;
  rule text;
begin
  for one in select * from (values
    -- Written by the staff on the files that they see.
    ('cases', 'id', null), ('case_parties', 'case_id', null), ('case_changes', 'case_id', null),
    ('case_group_members', 'case_id', null), ('designated_representatives', 'case_id', null),
    ('representations', 'case_id', null), ('minister_participations', 'case_id', null), ('invitations', 'case_id', null),
    ('hearing_cases', 'case_id', null), ('deadline_triggers', 'case_id', null), ('deadline_variations', 'case_id', null),
    ('deadline_outcomes', 'case_id', null), ('document_dockets', 'case_id', null), ('document_outcomes', 'case_id', null),
    ('document_sources', 'case_id', null), ('notices', 'case_id', null), ('notice_attachments', 'case_id', null),
    ('notice_documents', 'case_id', null), ('deliveries', 'case_id', null), ('task_claims', 'case_id', null),
    -- What somebody on the file may write as well, in their own name.
    ('documents', 'case_id', 'filed_by = @me and @on'),
    ('document_versions', 'case_id', 'made_by = @me and version = 1 and @on'),
    ('submissions', 'case_id', 'filed_by = @me and (side = ''minister'') = (filed_as = ''minister'') and exists (
      select from greffe.files_of_actor f where f.case_id = submissions.case_id and f.relation = submissions.filed_as offset 0)'),
    ('submission_documents', 'case_id', 'origin = ''filed'' and @on'),
    ('submission_reviews', 'case_id', 'version = 1 and docketed = 0 and returned = 0 and changed_by is null
      and closed_at is null and @on'),
    ('submission_drafts', 'case_id', '@on and updated_by = @me and (account_id = @me
      or account_id in (select c.account_id from greffe.colleagues_of_actor c))'),
    ('tasks', 'case_id', 'queue = ''filings-review'' and subject_kind = ''submission'' and claimed_by is null
      and closed_at is null and @on'),
    ('delivery_events', 'case_id', 'state = ''opened'' and account_id = @me and delivery_id in (select d.id from deliveries d)')
  ) as rules (of_table, case_column, of_party)
  loop
    seen := greffe.seen_as_condition(format('%I.%I', one.of_table, one.case_column));
    rule := case when one.of_party is null then format(staff, seen)
      else format(party, seen, replace(replace(one.of_party, '@me', me), '@on',
        format('exists (select from greffe.files_of_actor f where f.case_id = %I.case_id offset 0)', one.of_table))) end;
    execute format('create policy %I on %I as restrictive for insert with check (%s)', one.of_table || '_added', one.of_table, rule);
    -- A review, a version and a task that stand are changed by the staff alone; a draft by whoever writes it.
    execute format('create policy %I on %I as restrictive for update using (true) with check (%s)',
      one.of_table || '_changed', one.of_table,
      case when one.of_table = 'submission_drafts' then rule else format(staff, seen) end);
  end loop;

  for one in select * from (values
    -- Tables without a file of their own.
    ('hearings', '(select greffe.kind()) in (''system'', ''staff'')'),
    ('hearing_versions', '(select greffe.kind()) in (''system'', ''staff'')'),
    ('persons', '(select greffe.kind()) in (''system'', ''staff'')'),
    ('referral_messages', '(select greffe.kind()) in (''system'', ''staff'')'),
    ('counsels', '(select greffe.kind()) = ''system'' or (select greffe.holds(''registry-officer''))'),
    ('delegations', '(select greffe.kind()) = ''system'''),
    ('contact_details', 'case (select greffe.kind()) when ''system'' then true when ''staff'' then true
      when ''party'' then source in (''portal'', ''counsel'') and exists (
        select from greffe.files_of_actor f join case_parties cp on cp.case_id = f.case_id
        where cp.person_id = contact_details.person_id and f.relation in (''counsel-of-record'', ''party'', ''designated-representative'') offset 0)
      else false end')
  ) as rules (of_table, rule)
  loop
    execute format('create policy %I on %I as restrictive for insert with check (%s)', one.of_table || '_added', one.of_table, one.rule);
    if one.of_table <> 'contact_details' then
      execute format('create policy %I on %I as restrictive for update using (true) with check (%s)', one.of_table || '_changed', one.of_table, one.rule);
    else
      -- A detail that somebody else entered ends with the new one.
      execute format('create policy contact_details_changed on contact_details as restrictive for update using (true) with check (%s)',
        'until_at is not null and ' || replace(one.rule, 'source in (''portal'', ''counsel'') and ', ''));
    end if;
  end loop;
end $$;

-- Two people and their own names.
create policy legal_holds_added on legal_holds as restrictive for insert
  with check ((select greffe.kind()) = 'system' or (placed_by = (select greffe.actor()) and greffe.may_see(case_id)));
create policy legal_holds_changed on legal_holds as restrictive for update using (true)
  with check ((select greffe.kind()) = 'system' or (lifted_by = (select greffe.actor()) and greffe.may_see(case_id)));
create policy disposals_added on disposals as restrictive for insert with check ((select greffe.kind()) = 'system'
  or ((select greffe.kind()) = 'staff' and state = 'proposed' and proposed_by = (select greffe.actor()) and greffe.may_see(case_id)));
create policy disposals_changed on disposals as restrictive for update using (true) with check ((select greffe.kind()) = 'system'
  or ((select greffe.kind()) = 'staff' and decided_by = (select greffe.actor())));

-- A seal is set by the operator or by a member who sees the file, in their own name, and lifted by the operator or by a
-- member who is on it.
create policy sealed_cases_set on sealed_cases as restrictive for insert with check ((select greffe.kind()) = 'system'
  or (ordered_by = (select greffe.actor()) and ((select greffe.holds('operator'))
    or ((select greffe.holds('member')) and greffe.may_see(case_id)))));
create policy sealed_cases_lifted on sealed_cases as restrictive for delete using ((select greffe.kind()) = 'system'
  or (select greffe.holds('operator'))
  or ((select greffe.holds('member')) and exists (select from greffe.files_of_actor f where f.case_id = sealed_cases.case_id offset 0)));

-- Nobody comes to a sealed file by their own hand; and what ended, ended.
create policy case_access_added on case_access as restrictive for insert with check (case (select greffe.kind())
  when 'system' then true
  when 'staff' then case_id not in (select s.case_id from greffe.sealed s)
    or (account_id <> (select greffe.actor()) and exists (select from greffe.files_of_actor f where f.case_id = case_access.case_id offset 0))
    or (select greffe.holds('operator'))
  else true end);
create policy case_access_changed on case_access as restrictive for update using (case (select greffe.kind())
    when 'staff' then case_id not in (select s.case_id from greffe.sealed s)
      or exists (select from greffe.files_of_actor f where f.case_id = case_access.case_id offset 0)
      or (select greffe.holds('operator'))
    else true end)
  with check (until_at is not null);

-- The registry opens accounts to people outside; the tribunal's own roles are the operator's to give.
create policy role_assignments_by_whom on role_assignments as restrictive for insert with check (
  (select greffe.kind()) = 'system' or (select greffe.holds('operator'))
  or role in ('minister-counsel', 'interpreter', 'claimant', 'designated-representative'));

-- Whose account it is, and for which person or counsel, is not for its holder to say.
create function greffe.keep_account() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if current_user = 'greffe_app' and not greffe.manages_accounts() then
    raise insufficient_privilege using message = 'Only who manages accounts changes whose an account is';
  end if;
  return new;
end $$;
create trigger accounts_kept before update of person_id, counsel_id, email, email_verified, closed_at on accounts
  for each row when (row(old.person_id, old.counsel_id, old.email, old.email_verified, old.closed_at)
    is distinct from row(new.person_id, new.counsel_id, new.email, new.email_verified, new.closed_at))
  execute function greffe.keep_account();

alter table case_groups enable row level security;
create policy case_groups_seen on case_groups for select using (true);
create policy case_groups_added on case_groups for insert with check ((select greffe.kind()) in ('system', 'staff'));
alter table office_closures enable row level security;
create policy office_closures_seen on office_closures for select using (true);
create policy office_closures_added on office_closures for insert with check ((select greffe.kind()) in ('system', 'staff'));
