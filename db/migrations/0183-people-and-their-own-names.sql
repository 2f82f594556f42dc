-- What two people do is done by two people also in SQL, and accounts of the tribunal's own people are the operator's.

-- Whether two accounts are of two people: none who opened, changed or let in one of them, or whoever did that to them,
-- and so on, did the same for the other. Somebody who can make two accounts is one person still.
create or replace function greffe.are_two_people(one uuid, other uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, public as $$
  with recursive behind(account, person) as (
    select a, a from unnest(array[one, other]) a
    union
    select b.account, e.actor_id from behind b join events e on e.chain_id = b.person and e.case_id is null
      and e.type in ('account-opened', 'role-granted', 'second-factors-reset', 'email-corrected')
      and e.actor_id is not null)
  select one <> other and not exists (
    select from behind x join behind y on y.person = x.person where x.account = one and y.account = other)
$$;

-- Who asks is who acts, and who confirms is another one.
create policy seal_requests_asked on seal_requests as restrictive for insert with check (
  (select greffe.kind()) = 'system' or (asked_by = (select greffe.actor()) and confirmed_by is null));
create policy seal_requests_confirmed on seal_requests as restrictive for update using (true) with check (
  (select greffe.kind()) = 'system'
  or (confirmed_by = (select greffe.actor()) and greffe.are_two_people(asked_by, confirmed_by)));
-- What was confirmed is done with it, in the same transaction, and not once more some other day.
alter policy case_access_by_two on case_access with check (
  (select greffe.kind()) = 'system' or not (select greffe.holds('operator'))
  or case_id not in (select s.case_id from greffe.sealed s)
  or exists (select from greffe.files_of_actor f where f.case_id = case_access.case_id offset 0)
  or exists (select from seal_requests q where q.case_id = case_access.case_id and q.account_id = case_access.account_id
    and q.what = 'let-in' and q.confirmed_by = (select greffe.actor()) and q.xmin = pg_current_xact_id()::xid));
alter policy sealed_cases_by_two on sealed_cases using (
  (select greffe.kind()) = 'system' or not (select greffe.holds('operator'))
  or exists (select from greffe.files_of_actor f where f.case_id = sealed_cases.case_id offset 0)
  or exists (select from seal_requests q where q.case_id = sealed_cases.case_id and q.what = 'lift'
    and q.confirmed_by = (select greffe.actor()) and q.xmin = pg_current_xact_id()::xid));

-- An officer manages accounts of people outside: a link to choose a password, a second factor or an address of one of the
-- tribunal's own people, written by an officer, would be a way into it.
create function greffe.may_manage(the_account uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, public as $$
  select greffe.kind() = 'system' or the_account = greffe.actor() or greffe.holds('operator')
    or (greffe.holds('registry-officer') and not exists (select from role_assignments r
      where r.account_id = the_account and (r.until_at is null or r.until_at > now()) and r.role not in
        ('counsel', 'delegate', 'minister-counsel', 'interpreter', 'claimant', 'designated-representative')))
$$;
revoke execute on function greffe.may_manage from public;
grant execute on function greffe.may_manage to greffe_app;
do $$
declare
  one record;
begin
  for one in select * from (values ('accounts', 'id'), ('credentials', 'user_id'), ('sessions', 'user_id'),
    ('passkeys', 'user_id'), ('two_factors', 'user_id'), ('password_links', 'account_id'), ('known_devices', 'account_id'),
    ('used_codes', 'account_id')) as rules (of_table, account)
  loop
    if one.of_table <> 'accounts' then
      execute format('create policy %I on %I as restrictive for insert with check (greffe.may_manage(%I))',
        one.of_table || '_of_whom_added', one.of_table, one.account);
    end if;
    execute format('create policy %I on %I as restrictive for update using (true) with check (greffe.may_manage(%I))',
      one.of_table || '_of_whom_changed', one.of_table, one.account);
    execute format('create policy %I on %I as restrictive for delete using (greffe.may_manage(%I))',
      one.of_table || '_of_whom_removed', one.of_table, one.account);
  end loop;
end $$;
create policy role_assignments_ended_by_whom on role_assignments as restrictive for update using (true) with check (
  (select greffe.kind()) = 'system' or (select greffe.holds('operator'))
  or role in ('minister-counsel', 'interpreter', 'claimant', 'designated-representative'));

-- Where an office is written to and called stands in every letter.
alter table office_contacts enable row level security;
create policy office_contacts_seen on office_contacts for select using (true);
create policy office_contacts_entered on office_contacts for insert with check (
  (select greffe.kind()) = 'system' or (select greffe.holds('operator')));

-- What a job of a party speaks of is named whole, and is theirs: the submission of this file that they sent themselves.
create or replace function greffe.may_add_job(the_task text, payload json) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  if greffe.kind() in ('system', 'staff') then return true; end if;
  if greffe.kind() <> 'party' then return false; end if;
  if greffe.manages_accounts() and (the_task = 'account-notice'
    or the_task in (select j.task from greffe.jobs_of_account_managers j)) then return true; end if;
  return coalesce(the_task in (select j.task from greffe.jobs_of_parties j)
    and (payload ->> 'accountId' is null or (payload ->> 'accountId')::uuid = greffe.actor())
    and (payload ->> 'caseId' is null or greffe.may_see((payload ->> 'caseId')::uuid))
    and (payload ->> 'uploadId' is null or exists (select from uploads u
      where u.id = (payload ->> 'uploadId')::uuid and u.account_id in (select greffe.working_together())))
    and (payload ->> 'invitationId' is null or exists (select from delegate_invitations i
      where i.id = (payload ->> 'invitationId')::uuid and i.counsel_id = greffe.counsel()))
    and (payload ->> 'submissionId' is null or exists (select from submissions s
      where s.id = (payload ->> 'submissionId')::uuid and s.case_id = (payload ->> 'caseId')::uuid and s.filed_by = greffe.actor()))
    and payload ->> 'to' is null, false);
end $$;

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
