-- Who acts for whom: counsel of record, delegates, designated representatives, the Minister, and how they come to a case.

-- Representation is a thing of its own: who, for whom, in which proceeding, from when, on what authority.
create table representations (
  id uuid primary key,
  case_id uuid not null,
  person_id uuid not null references persons,
  counsel_id uuid not null references counsels,
  scope text not null check (scope in ('whole-proceeding', 'hearing-only', 'documents-only')),
  authorisation text not null check (authorisation in ('counsel-contact-information-form', 'use-of-representative-form', 'referral', 'order')),
  from_at timestamptz(3) not null,
  until_at timestamptz(3),
  ended_reason text check (ended_reason in ('removed-by-party', 'withdrew', 'replaced', 'standing-lost', 'proceeding-ended'))
);
create unique index representations_current on representations (case_id, person_id) where until_at is null;
create index representations_of_counsel on representations (counsel_id, case_id) where until_at is null;
call pg_temp.let_read('representations');
call pg_temp.let_write('representations');
grant select, insert on representations to greffe_app;
grant update (until_at, ended_reason) on representations to greffe_app;

-- Who acts for a minor or for a person who cannot appreciate the proceeding (IRPA 167(2)). `unstated`: somebody acts, and
-- nobody has said on what ground; `wanted`: nobody acts yet.
create table designated_representatives (
  id uuid primary key,
  case_id uuid not null references cases,
  person_id uuid not null references persons,
  acting_person_id uuid references persons,
  basis text not null check (basis in ('parent', 'legal-guardian', 'designated', 'unstated', 'wanted')),
  from_at timestamptz(3) not null,
  until_at timestamptz(3),
  check ((basis = 'wanted') = (acting_person_id is null))
);
create unique index designated_representatives_current on designated_representatives (case_id, person_id) where until_at is null;
create index designated_representatives_acting on designated_representatives (acting_person_id);
call pg_temp.let_read('designated_representatives');
call pg_temp.let_write('designated_representatives');
grant select, insert on designated_representatives to greffe_app;
grant update (until_at) on designated_representatives to greffe_app;

-- The two facts about them by which cases are listed.
create function greffe.refresh_case_marks() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  update cases c set
    has_counsel = not exists (
      select from case_parties p where p.case_id = c.id and p.left_at is null and p.role <> 'respondent'
        and not exists (select from representations r
          where r.case_id = c.id and r.person_id = p.person_id and r.until_at is null)),
    representative_wanted = exists (
      select from designated_representatives d where d.case_id = c.id and d.basis = 'wanted' and d.until_at is null)
  where c.id = new.case_id;
  return null;
end $$;
create trigger representations_mark after insert or update of until_at on representations
  for each row execute function greffe.refresh_case_marks();
create trigger designated_representatives_mark after insert or update of until_at on designated_representatives
  for each row execute function greffe.refresh_case_marks();

-- The Minister comes to a case as a party or by intervening (IRPA 170(e); RPD Rules, r. 29), each lawyer by name.
create table minister_participations (
  id uuid primary key,
  case_id uuid not null references cases,
  account_id uuid not null references accounts,
  basis text not null check (basis in ('party', 'intervention')),
  from_at timestamptz(3) not null,
  until_at timestamptz(3)
);
create unique index minister_participations_current on minister_participations (case_id, account_id) where until_at is null;
call pg_temp.let_read('minister_participations');
call pg_temp.let_write('minister_participations');
grant select, insert on minister_participations to greffe_app;
grant update (until_at) on minister_participations to greffe_app;

-- Counsel joins by invitation only. The code itself is never stored, nor are the facts that it is checked against.
create table invitations (
  id uuid primary key,
  counsel_id uuid not null references counsels,
  case_id uuid not null references cases,
  channel text not null check (channel in ('email', 'mail')),
  code_hash text not null unique,
  check_salt text not null,
  check_hash text not null,
  asks_birth_date boolean not null,
  issued_by uuid,
  issued_at timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  failed_checks int not null default 0,
  used_at timestamptz(3),
  account_id uuid,
  withdrawn_at timestamptz(3)
);
create index invitations_recent on invitations (issued_at desc, id desc);
create index invitations_of_counsel on invitations (counsel_id);
do $$ begin
  alter table invitations enable row level security;
  execute format('create policy invitations_seen on invitations using (case (select greffe.kind())
    when ''system'' then true when ''staff'' then %s else false end) with check (true)',
    greffe.seen_as_condition('invitations.case_id'));
end $$;
call pg_temp.let_write('invitations');
grant select, insert on invitations to greffe_app;
grant update (failed_checks, used_at, account_id, withdrawn_at) on invitations to greffe_app;

-- Delegates -----------------------------------------------------------------------------------------------------------

-- The counsel whose account is acting, or null.
create function greffe.counsel() returns uuid language sql stable security definer set search_path = pg_catalog, public as $$
  select counsel_id from accounts where id = (select greffe.actor()) and closed_at is null
$$;

-- A delegate works under the counsel's name and responsibility, and never longer than the delegation.
create table delegations (
  id uuid primary key,
  counsel_id uuid not null references counsels,
  account_id uuid not null,
  from_at timestamptz(3) not null,
  until_at timestamptz(3)
);
create unique index delegations_current on delegations (counsel_id, account_id) where until_at is null;
alter table delegations enable row level security;
create policy delegations_own on delegations using ((select greffe.kind()) in ('system', 'staff')
  or account_id = (select greffe.actor()) or counsel_id = (select greffe.counsel()));
create policy delegations_added on delegations as restrictive for insert with check ((select greffe.kind()) = 'system');
create policy delegations_changed on delegations as restrictive for update using (true) with check ((select greffe.kind()) = 'system');
grant select, insert on delegations to greffe_app;
grant update (until_at) on delegations to greffe_app;

-- A delegate joins by a code that the counsel's own account sends to one address.
create table delegate_invitations (
  id uuid primary key,
  counsel_id uuid not null references counsels,
  email text not null check (email = lower(email)),
  name text not null,
  language text not null check (language in ('en', 'fr')),
  code_hash text not null unique,
  issued_by uuid not null,
  issued_at timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  failed_tries int not null default 0,
  used_at timestamptz(3),
  account_id uuid,
  withdrawn_at timestamptz(3)
);
create index delegate_invitations_of_counsel on delegate_invitations (counsel_id) where used_at is null and withdrawn_at is null;
alter table delegate_invitations enable row level security;
create policy delegate_invitations_own on delegate_invitations
  using ((select greffe.kind()) in ('system', 'staff') or counsel_id = (select greffe.counsel()));
grant select, insert on delegate_invitations to greffe_app;
grant update (failed_tries, used_at, account_id, withdrawn_at) on delegate_invitations to greffe_app;

-- Ends a delegation and, in the same breath, all that it opened: sealed cases too, whoever ends it.
create function greffe.end_delegation(ended uuid, at timestamptz) returns uuid
  language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  the delegations;
begin
  update delegations set until_at = at where id = ended and until_at is null
    and (greffe.kind() in ('system', 'staff') or counsel_id = greffe.counsel())
    returning * into the;
  if the.id is null then return null; end if;
  update case_access set until_at = at where account_id = the.account_id and relation = 'delegate' and until_at is null
    and source_id in (select r.id from representations r where r.counsel_id = the.counsel_id);
  return the.account_id;
end $$;

-- Counsel and delegates who work under the same counsel as the actor.
create view greffe.colleagues_of_actor as
  with counsel_of_actor as materialized (
    select a.counsel_id from public.accounts a where a.id = (select greffe.actor()) and a.counsel_id is not null
    union
    select d.counsel_id from public.delegations d where d.account_id = (select greffe.actor()) and d.until_at is null)
  select a.id as account_id from public.accounts a where a.counsel_id in (select counsel_id from counsel_of_actor)
  union all
  select d.account_id from public.delegations d
    where d.counsel_id in (select counsel_id from counsel_of_actor) and d.until_at is null;
-- Counsel whose mail the actor reads as a delegate.
create view greffe.principals_of_actor as
  select a.id as account_id from public.delegations d join public.accounts a on a.counsel_id = d.counsel_id
  where d.account_id = (select greffe.actor()) and d.until_at is null;
grant select on greffe.colleagues_of_actor, greffe.principals_of_actor to greffe_app;

-- The accounts that work under one counsel with the actor (the counsel and the delegates), the actor included.
create function greffe.working_together() returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public as $$
  select greffe.actor() union select c.account_id from greffe.colleagues_of_actor c
$$;
-- The accounts whose mail the actor reads: the actor's own, and those of the counsels whose delegate the actor is today.
create function greffe.reads_mail_of() returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public as $$
  select me from (select greffe.actor() as me) as the where me is not null
  union select p.account_id from greffe.principals_of_actor p
$$;
grant execute on function greffe.working_together, greffe.reads_mail_of to greffe_app;

-- Who sees and writes the people of a case (03-parties.sql) -----------------------------------------------------------
-- Persons of sealed cases that the actor is not on, and of no other case that the actor sees, are hidden from the staff;
-- whoever is on cases only sees persons of those anyhow.

create view greffe.people_on_files as
  select cp.person_id, cp.case_id from public.case_parties cp
  union all
  select d.acting_person_id, d.case_id from public.designated_representatives d where d.acting_person_id is not null;
create view greffe.hidden_people as
  select p.person_id from greffe.people_on_files p join greffe.hidden_files h on h.case_id = p.case_id
  where not exists (select from greffe.people_on_files o where o.person_id = p.person_id
    and not exists (select from greffe.hidden_files other where other.case_id = o.case_id));
grant select on greffe.hidden_people to greffe_app;

alter table persons enable row level security;
create policy persons_seen on persons using (case (select greffe.kind()) when 'system' then true
  when 'staff' then not exists (select from greffe.hidden_people h where h.person_id = persons.id offset 0)
  when 'party' then id in (select p.person_id from case_parties p)
    or id in (select d.acting_person_id from designated_representatives d)
  else false end) with check (true);
create policy persons_added on persons as restrictive for insert with check ((select greffe.kind()) in ('system', 'staff'));
create policy persons_changed on persons as restrictive for update using (true) with check ((select greffe.kind()) in ('system', 'staff'));

alter table contact_details enable row level security;
create policy contact_details_seen on contact_details using (case (select greffe.kind()) when 'system' then true
  when 'staff' then not exists (select from greffe.hidden_people h where h.person_id = contact_details.person_id offset 0)
  when 'party' then person_id in (select p.person_id from case_parties p)
  else false end) with check (true);
create policy contact_details_added on contact_details as restrictive for insert with check (
  case (select greffe.kind()) when 'system' then true when 'staff' then true
    when 'party' then source in ('portal', 'counsel') and exists (
      select from greffe.files_of_actor f join case_parties cp on cp.case_id = f.case_id
      where cp.person_id = contact_details.person_id and f.relation in ('counsel-of-record', 'party', 'designated-representative') offset 0)
    else false end);
-- A detail that somebody else entered ends with the new one.
create policy contact_details_changed on contact_details as restrictive for update using (true) with check (
  until_at is not null and case (select greffe.kind()) when 'system' then true when 'staff' then true
    when 'party' then exists (
      select from greffe.files_of_actor f join case_parties cp on cp.case_id = f.case_id
      where cp.person_id = contact_details.person_id and f.relation in ('counsel-of-record', 'party', 'designated-representative') offset 0)
    else false end);

-- Access that follows a licence, an account or a person ---------------------------------------------------------------
-- What an officer does to one of these reaches every case that it speaks of, those too that the officer may not open: a
-- command that runs under the officer's own rules would leave the sealed ones as they were. Each function checks who asks
-- and reads the fact that it follows; none tells which cases it reached.

-- Ends what each representation of a counsel gave, if and only if the licence stands suspended or revoked.
create function greffe.close_files_of_counsel(the_counsel uuid, at timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if greffe.kind() <> 'system' and not greffe.holds('registry-officer') then
    raise exception 'Not theirs to close' using errcode = '42501';
  end if;
  if not exists (select from counsels k where k.id = the_counsel and k.standing in ('suspended', 'revoked')) then
    raise exception 'The licence is not suspended or revoked' using errcode = '42501';
  end if;
  update case_access a set until_at = at from representations r
    where r.counsel_id = the_counsel and r.until_at is null
      and a.source_id = r.id and a.case_id = r.case_id and a.until_at is null;
end $$;

-- Opens to a counsel's account and to the delegates' every case on which the counsel is of record, unless the licence
-- stands suspended or revoked.
create function greffe.open_files_of_counsel(the_counsel uuid, at timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if greffe.kind() <> 'system' and not greffe.holds('registry-officer') then
    raise exception 'Not theirs to open' using errcode = '42501';
  end if;
  insert into case_access (case_id, account_id, relation, source_id, from_at, until_at)
    select r.case_id, k.account_id, k.relation, r.id, at, null
    from representations r
      join counsels c on c.id = r.counsel_id and c.standing not in ('suspended', 'revoked')
      cross join (
        select a.id as account_id, 'counsel-of-record' as relation from accounts a
          where a.counsel_id = the_counsel and a.closed_at is null
        union all
        select d.account_id, 'delegate' from delegations d join accounts a on a.id = d.account_id and a.closed_at is null
          where d.counsel_id = the_counsel and d.until_at is null) k
    where r.counsel_id = the_counsel and r.until_at is null
    on conflict (case_id, account_id, relation, source_id) where until_at is null do nothing;
end $$;

-- What a person is on every case, whoever asks: `party` where nobody acts for them, `designated-representative` where
-- they act for somebody. Codes only: which cases they are is for those who may see them.
create function greffe.relations_of_person(the_person uuid) returns setof text
  language sql stable security definer set search_path = pg_catalog, public as $$
  select distinct s.relation from (
    select 'party' as relation from case_parties p
      where p.person_id = the_person and p.left_at is null and not exists (
        select from designated_representatives d
          where d.case_id = p.case_id and d.person_id = the_person and d.until_at is null)
    union all
    select 'designated-representative' from designated_representatives d
      where d.acting_person_id = the_person and d.until_at is null) s
  where greffe.kind() = 'system' or greffe.holds('registry-officer')
$$;

-- Opens to a person's own account every case on which the person stands.
create function greffe.open_files_of_person(the_account uuid, at timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  person uuid;
begin
  if greffe.kind() <> 'system' and not greffe.holds('registry-officer') then
    raise exception 'Not theirs to open' using errcode = '42501';
  end if;
  select a.person_id into person from accounts a where a.id = the_account and a.closed_at is null;
  if person is null then return; end if;
  insert into case_access (case_id, account_id, relation, source_id, from_at, until_at)
    select p.case_id, the_account, 'party', person, at, null::timestamptz from case_parties p
      where p.person_id = person and p.left_at is null and not exists (
        select from designated_representatives d
          where d.case_id = p.case_id and d.person_id = person and d.until_at is null)
    union all
    select d.case_id, the_account, 'designated-representative', d.id, at, null::timestamptz from designated_representatives d
      where d.acting_person_id = person and d.until_at is null
    on conflict (case_id, account_id, relation, source_id) where until_at is null do nothing;
end $$;

revoke execute on function greffe.close_files_of_counsel, greffe.open_files_of_counsel, greffe.relations_of_person,
  greffe.open_files_of_person from public;
grant execute on function greffe.close_files_of_counsel, greffe.open_files_of_counsel, greffe.relations_of_person,
  greffe.open_files_of_person to greffe_app;
