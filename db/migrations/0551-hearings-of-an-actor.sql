-- The hearings of the files that somebody is on, between two moments: by those files, as the owner. Each of them is asked for
-- afterwards under the rules of its table. Under those rules from the beginning, whoever is on tens of thousands of files
-- waited for all their hearings, those of years ago too.
create function greffe.hearings_of_actor(from_at timestamptz, until_at timestamptz) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select distinct own.hearing_id
  from greffe.files_of_actor f
    join hearing_cases own on own.case_id = f.case_id and own.left_at is null
    join hearings h on h.id = own.hearing_id
  where h.starts_at >= coalesce(from_at, '-infinity') and h.starts_at < coalesce(until_at, 'infinity')
$$;
revoke execute on function greffe.hearings_of_actor from public;
grant execute on function greffe.hearings_of_actor to greffe_app;
