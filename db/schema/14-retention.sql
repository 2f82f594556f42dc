-- Cases are kept for as long as the retention rules say and no longer. What two people decided to dispose of leaves
-- the database through one function; the record of events stays whole, so that every chain and the log still verify.

-- Until a hold is lifted, nothing of the case is disposed of, whatever its age.
create table legal_holds (
  id uuid primary key,
  case_id uuid not null references cases,
  reason text not null check (length(reason) between 3 and 1000),
  placed_at timestamptz(3) not null,
  placed_by uuid not null,
  lifted_at timestamptz(3),
  lifted_by uuid,
  lift_reason text check (length(lift_reason) between 3 and 1000),
  check ((lifted_at is null) = (lifted_by is null)),
  check ((lifted_at is null) = (lift_reason is null))
);
create index legal_holds_open on legal_holds (case_id) where lifted_at is null;

-- What somebody proposed and somebody else decided. What must remain of a case that is gone stands here.
create table disposals (
  id uuid primary key,
  case_id uuid not null references cases,
  state text not null check (state in ('proposed', 'approved', 'refused')),
  file_number text not null,
  division text not null,
  office_id text not null references offices,
  received_on date not null,
  finalized_on date not null,
  -- The rule, and the first day on which the case could go by it.
  rule_code text not null,
  rule_from date not null,
  retained_until date not null,
  proposed_at timestamptz(3) not null,
  proposed_by uuid not null,
  proposed_reason text not null check (length(proposed_reason) between 3 and 1000),
  decided_at timestamptz(3),
  decided_by uuid,
  decided_reason text check (length(decided_reason) between 3 and 1000),
  -- How many documents and notices went.
  documents int,
  notices int,
  check ((state = 'proposed') = (decided_at is null)),
  check ((state = 'proposed') = (decided_by is null)),
  check ((state = 'proposed') = (decided_reason is null)),
  -- Two people, whatever the program that runs above says.
  check (decided_by <> proposed_by)
);
create unique index disposals_open on disposals (case_id) where state = 'proposed';
create unique index disposals_done on disposals (case_id) where state = 'approved';
create index disposals_by_state on disposals (state, proposed_at desc, id desc);

-- The staff's alone, each in their own name.
call pg_temp.let_read('legal_holds', 'false');
create policy legal_holds_added on legal_holds as restrictive for insert
  with check ((select greffe.kind()) = 'system' or (placed_by = (select greffe.actor()) and greffe.may_see(case_id)));
create policy legal_holds_changed on legal_holds as restrictive for update using (true)
  with check ((select greffe.kind()) = 'system' or (lifted_by = (select greffe.actor()) and greffe.may_see(case_id)));
call pg_temp.let_read('disposals', 'false');
create policy disposals_added on disposals as restrictive for insert with check ((select greffe.kind()) = 'system'
  or ((select greffe.kind()) = 'staff' and state = 'proposed' and proposed_by = (select greffe.actor()) and greffe.may_see(case_id)));
create policy disposals_changed on disposals as restrictive for update using (true) with check ((select greffe.kind()) = 'system'
  or ((select greffe.kind()) = 'staff' and decided_by = (select greffe.actor())));
grant select, insert on legal_holds, disposals to greffe_app;
grant update (lifted_at, lifted_by, lift_reason) on legal_holds to greffe_app;
grant update (state, decided_at, decided_by, decided_reason, documents, notices) on disposals to greffe_app;

-- Takes the contents of one case out of the database, if and only if its disposal is approved by somebody else than
-- whoever proposed it and no hold stands. What stays: number, division, office and dates of the case; numbers and dates
-- of its docket, submissions, hearings and time limits; who had access when; every event.
create function greffe.dispose(disposal uuid) returns void
  language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  gone uuid;
  at timestamptz;
  person uuid;
  people uuid[];
begin
  select d.case_id, d.decided_at into strict gone, at from disposals d
    where d.id = disposal and d.state = 'approved' and d.decided_by <> d.proposed_by;
  perform from cases c where c.id = gone and c.finalized_on is not null and c.disposed_at is null for update;
  if not found then raise exception 'This file is not closed, or is disposed of already'; end if;
  if exists (select from legal_holds h where h.case_id = gone and h.lifted_at is null) then
    raise exception 'A legal hold stands on this file';
  end if;

  delete from delivery_events where case_id = gone;
  delete from deliveries where case_id = gone;
  delete from notice_documents where case_id = gone;
  delete from notice_attachments where case_id = gone;
  delete from notices where case_id = gone;

  delete from submission_drafts where case_id = gone;
  delete from document_outcomes where case_id = gone;
  delete from submission_documents where case_id = gone;
  update submissions set note = '', service = null where case_id = gone;
  update task_claims set words = null where case_id = gone;

  delete from uploads u where u.taken_at is not null
    and exists (select from document_versions v where v.case_id = gone and v.hash = u.hash)
    and not exists (select from document_versions v where v.case_id <> gone and v.hash = u.hash);
  delete from document_sources where case_id = gone;
  delete from document_versions where case_id = gone;

  -- A sitting that another file shares stays as it is until that one goes too.
  create temporary table disposed_hearings on commit drop as
    select hc.hearing_id as id from hearing_cases hc where hc.case_id = gone and not exists (
      select from hearing_cases o join cases c on c.id = o.case_id
        where o.hearing_id = hc.hearing_id and o.case_id <> gone and c.disposed_at is null);
  update hearings set join_url = null, join_telephone = null, join_code = null, interpreter_language = null,
    interpreter_dialect = null, interpreter_name = null, issues = null where id in (select id from disposed_hearings);
  update hearing_versions set content = '{}', note = null where hearing_id in (select id from disposed_hearings);
  drop table disposed_hearings;

  update deadline_variations set reason = '———' where case_id = gone;
  update case_changes set was = null, became = null, reason = null where case_id = gone;
  update referral_messages m set body = '{}' where m.answer @> jsonb_build_array(jsonb_build_object('id', gone))
    and not exists (select from jsonb_array_elements(m.answer) one join cases c on c.id = (one->>'id')::uuid
      where c.id <> gone and c.disposed_at is null);
  delete from idempotency_keys k where k.answer::text like '%' || gone || '%';
  delete from invitations where case_id = gone;

  select array_agg(distinct id) into people from (
    select p.person_id as id from case_parties p where p.case_id = gone
    union select d.acting_person_id from designated_representatives d where d.case_id = gone) all_of_them
    where id is not null;
  delete from designated_representatives where case_id = gone;
  delete from representations where case_id = gone;
  delete from case_parties where case_id = gone;
  foreach person in array coalesce(people, '{}') loop
    begin
      delete from contact_details where person_id = person;
      delete from persons where id = person;
    exception when foreign_key_violation then
      -- Somebody of another file, or with an account: they stay there.
      null;
    end;
  end loop;

  update case_access set until_at = at where case_id = gone and until_at is null;
  update case_group_members set until_at = at where case_id = gone and until_at is null;
  update cases set principal_name = file_number, principal_sort = lower(file_number), claim_type = null, origin = null,
    country = null, disposed_at = at, version = version + 1 where id = gone;
end $$;
revoke execute on function greffe.dispose from public;
grant execute on function greffe.dispose to greffe_app;

-- Words of answers, and notices that were held for one, go with the case.
create function greffe.empty_disposed() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  delete from held_notices where case_id = new.id;
  update person_questions set words = null where case_id = new.id;
  return null;
end $$;
revoke execute on function greffe.empty_disposed from public;
create trigger cases_disposed after update of disposed_at on cases
  for each row when (old.disposed_at is null and new.disposed_at is not null) execute function greffe.empty_disposed();
