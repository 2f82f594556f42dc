-- An account reaches somebody from their first sign-in on: one that was opened for a person who has never signed in is
-- read by nobody.
alter table accounts add column first_signed_in_at timestamptz(3);
update accounts a set first_signed_in_at = known.at
  from (select id, least(
      (select min(e.occurred_at) from events e where e.chain_id = k.id and e.case_id is null and e.type = 'session-opened'),
      (select min(d.first_seen_at) from known_devices d where d.account_id = k.id)) as at from accounts k) known
  where known.id = a.id and known.at is not null;

-- Written by the tribunal as it completes a sign-in, and by nobody else. True when it was the first.
create function greffe.sign_in_completed(the_account uuid, at timestamptz) returns boolean
  language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if greffe.kind() <> 'system' then
    raise insufficient_privilege using message = 'A sign-in is completed by the tribunal';
  end if;
  update accounts set first_signed_in_at = at where id = the_account and first_signed_in_at is null;
  return found;
end $$;
revoke execute on function greffe.sign_in_completed from public;
grant execute on function greffe.sign_in_completed to greffe_app;
