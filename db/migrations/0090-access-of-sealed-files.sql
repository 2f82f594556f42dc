-- What an officer does to a licence, an account or a person reaches every file that it speaks of, those too that the
-- officer may not open: a command that runs under the officer's own rules would leave the sealed ones as they were.
-- Each function checks who asks and reads the fact that it follows; none tells which files it reached.

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

-- Opens to a counsel's account and to the delegates' every file on which the counsel is of record, unless the licence
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

-- What a person is on every file, whoever asks: `party` where nobody acts for them, `designated-representative` where
-- they act for somebody. Codes only: which files they are is for those who may see them.
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

-- Opens to a person's own account every file on which the person stands.
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

-- How many stand where, for whoever follows them up: a sealed file is counted for those who may open it.
create or replace function greffe.count_deliveries()
  returns table (channel text, state text, number bigint, oldest_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select d.channel, e.state, count(*), min(d.created_at) from deliveries d
    join lateral (select l.state from delivery_events l where l.delivery_id = d.id and l.state <> 'opened'
      order by l.id desc limit 1) e on true
    where d.channel <> 'portal'
      and (d.case_id not in (select s.case_id from sealed_cases s) or greffe.may_see(d.case_id))
    group by d.channel, e.state
$$;
