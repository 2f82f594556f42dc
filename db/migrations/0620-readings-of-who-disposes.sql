-- Whoever may dispose of a file may look at it first: their reading begins its years anew no more. Anybody else’s does, a
-- member’s too, who may read one file to decide another.
create function greffe.was_registry_officer(account uuid, at timestamptz) returns boolean
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select exists (select from role_assignments r where r.account_id = account and r.role = 'registry-officer'
    and r.from_at <= at and (r.until_at is null or r.until_at > at))
$$;
revoke execute on function greffe.was_registry_officer from public;
grant execute on function greffe.was_registry_officer to greffe_app;
