-- Who is at a sitting: one row for each person and role. Nobody is at two sittings at once, in whatever role.

create table hearing_people (
  id uuid primary key,
  hearing_id uuid not null references hearings,
  role text not null check (role in ('member', 'interpreter', 'counsel', 'minister-counsel', 'witness', 'designated-representative')),
  -- Whose counsel, representative or witness, where several files are heard together.
  case_id uuid references cases,
  account_id uuid references accounts,
  -- The licence under which a counsel appears; there may be no account.
  counsel_id uuid references counsels,
  name text not null check (name <> '' and char_length(name) <= 200),
  presides boolean not null default false,
  -- The counsel of record in whose place somebody appears.
  in_place_of uuid references counsels,
  during tstzrange not null check (not isempty(during)),
  -- `elsewhere`: came on the file later, and is at another sitting at these hours.
  state text not null check (state in ('set', 'elsewhere', 'left')),
  set_at timestamptz(3) not null,
  left_at timestamptz(3),
  check ((state = 'left') = (left_at is not null)),
  check (not presides or role = 'member'),
  constraint hearing_people_once exclude using gist (account_id with =, hearing_id with <>, during with &&)
    where (state = 'set' and account_id is not null),
  constraint hearing_counsel_once exclude using gist (counsel_id with =, hearing_id with <>, during with &&)
    where (state = 'set' and counsel_id is not null)
);
create index hearing_people_of on hearing_people (hearing_id) where state <> 'left';
create index hearing_people_account on hearing_people (account_id, hearing_id) where account_id is not null;
create unique index hearing_people_presiding on hearing_people (hearing_id) where presides and state <> 'left';

-- As the hearing itself; what is somebody's of one file, for whoever sees that file.
alter table hearing_people enable row level security;
create policy hearing_people_seen on hearing_people using (exists (select from hearing_cases hc
  where hc.hearing_id = hearing_people.hearing_id and hc.case_id = coalesce(hearing_people.case_id, hc.case_id))) with check (true);
create policy hearing_people_added on hearing_people as restrictive for insert
  with check ((select greffe.kind()) in ('system', 'staff') and (case_id is null or greffe.may_see(case_id))
    and exists (select from hearing_cases hc where hc.hearing_id = hearing_people.hearing_id));
create policy hearing_people_changed on hearing_people as restrictive for update using (true)
  with check ((select greffe.kind()) in ('system', 'staff') and (case_id is null or greffe.may_see(case_id)));
grant select, insert on hearing_people to greffe_app;
grant update (state, left_at) on hearing_people to greffe_app;

-- When one of these people is at another sitting: the hours alone, of sealed files too, and never whose sitting it is.
create function greffe.at_another_sitting(accounts uuid[], counsels uuid[], at tstzrange, except_hearing uuid)
  returns table (account_id uuid, counsel_id uuid, starts_at timestamptz, ends_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select p.account_id, p.counsel_id, lower(p.during), upper(p.during) from hearing_people p
  where greffe.kind() in ('system', 'staff') and p.state = 'set' and p.during && at
    and (p.account_id = any (accounts) or p.counsel_id = any (counsels))
    and p.hearing_id is distinct from except_hearing
  order by lower(p.during)
$$;

-- What an interpreter is told of the sittings given to them: when, where and how to get in. Nothing of whose they are.
create function greffe.sittings_to_interpret(after timestamptz)
  returns table (hearing_id uuid, state text, held_on date, begins text, zone text, starts_at timestamptz, ends_at timestamptz,
    office_id text, mode text, room text, join_url text, join_telephone text, join_code text, language text, dialect text,
    proceedings_language text)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select distinct on (h.starts_at, h.id) h.id, case when h.status = 'cancelled' then 'cancelled' else p.state end, h.held_on, h.begins, h.zone,
    h.starts_at, h.ends_at, h.office_id, h.mode, h.room, h.join_url, h.join_telephone, h.join_code, h.interpreter_language,
    h.interpreter_dialect, (select c.language from hearing_cases hc join cases c on c.id = hc.case_id
      where hc.hearing_id = h.id and hc.left_at is null order by c.file_number limit 1)
  from hearing_people p join hearings h on h.id = p.hearing_id
  where p.role = 'interpreter' and p.account_id = greffe.actor() and greffe.holds('interpreter') and h.ends_at > after
  order by h.starts_at, h.id, (p.state = 'left'), p.set_at desc
$$;
revoke execute on function greffe.at_another_sitting, greffe.sittings_to_interpret from public;
grant execute on function greffe.at_another_sitting, greffe.sittings_to_interpret to greffe_app;

-- Hearings that stand get their people. Where somebody turns out to be at two at once, the later one says so.
do $$
declare
  one record;
begin
  for one in
    select h.id as hearing_id, 'member' as role, null::uuid as case_id, a.id as account_id, null::uuid as counsel_id, a.name,
        true as presides, h.starts_at, h.ends_at, h.set_at, 1 as place
      from hearings h join accounts a on a.id = h.member_id where h.status = 'set'
    union all
    select h.id, 'interpreter', null, null, null, h.interpreter_name, false, h.starts_at, h.ends_at, h.set_at, 2
      from hearings h where h.status = 'set' and h.interpreter_name <> ''
    union all
    select distinct on (h.id, r.counsel_id, hc.case_id) h.id, 'counsel', hc.case_id,
        (select a.id from accounts a where a.counsel_id = r.counsel_id and a.closed_at is null order by a.created_at, a.id limit 1),
        r.counsel_id, concat_ws(' ', k.given_names, k.family_name), false, h.starts_at, h.ends_at, h.set_at, 3
      from hearings h join hearing_cases hc on hc.hearing_id = h.id and hc.left_at is null
        join representations r on r.case_id = hc.case_id and r.until_at is null and r.scope <> 'documents-only'
        join counsels k on k.id = r.counsel_id
      where h.status = 'set' and h.ends_at > now()
    order by place, set_at, hearing_id
  loop
    begin
      insert into hearing_people (id, hearing_id, role, case_id, account_id, counsel_id, name, presides, during, state, set_at)
        values (gen_random_uuid(), one.hearing_id, one.role, one.case_id, one.account_id, one.counsel_id, one.name, one.presides,
          tstzrange(one.starts_at, one.ends_at), 'set', one.set_at);
    exception when exclusion_violation then
      insert into hearing_people (id, hearing_id, role, case_id, account_id, counsel_id, name, presides, during, state, set_at)
        values (gen_random_uuid(), one.hearing_id, one.role, one.case_id, one.account_id, one.counsel_id, one.name, one.presides,
          tstzrange(one.starts_at, one.ends_at), 'elsewhere', one.set_at);
    end;
  end loop;
end $$;

-- Names typed for a sitting go with the last of its cases.
create function greffe.empty_disposed_people_of_sittings() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update hearing_people p set name = '———' where p.case_id = new.id or (p.case_id is null and p.account_id is null
    and exists (select from hearing_cases h where h.hearing_id = p.hearing_id and h.case_id = new.id)
    and not exists (select from hearing_cases h join cases c on c.id = h.case_id
      where h.hearing_id = p.hearing_id and c.disposed_at is null));
  return null;
end $$;
revoke execute on function greffe.empty_disposed_people_of_sittings from public;
create trigger cases_disposed_people_of_sittings after update of disposed_at on cases
  for each row when (old.disposed_at is null and new.disposed_at is not null)
  execute function greffe.empty_disposed_people_of_sittings();
