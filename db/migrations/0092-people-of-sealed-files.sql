-- Whoever stands on sealed files alone is on no list of accounts but of those who may open one of the files.
create function greffe.hidden_accounts() returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public as $$
  with standing as (
    select a.account_id, a.case_id in (select s.case_id from sealed_cases s)
        and not exists (select from greffe.files_of_actor f where f.case_id = a.case_id) as is_hidden
      from case_access a
      where a.relation in ('party', 'designated-representative')
        and a.account_id in (select x.account_id from case_access x join sealed_cases s on s.case_id = x.case_id
          where x.relation in ('party', 'designated-representative')))
  select account_id from standing where greffe.kind() <> 'system' group by account_id having bool_and(is_hidden)
$$;
revoke execute on function greffe.hidden_accounts from public;
grant execute on function greffe.hidden_accounts to greffe_app;
create index case_access_people on case_access (account_id, case_id) where relation in ('party', 'designated-representative');
create index case_access_people_of_case on case_access (case_id) where relation in ('party', 'designated-representative');

alter policy accounts_seen on accounts using (
  id = (select greffe.actor())
  or (((select greffe.kind()) in ('system', 'staff') or (select greffe.manages_accounts()))
    and id not in (select greffe.hidden_accounts()))
  or ((select greffe.kind()) = 'party' and greffe.knows(id)));
alter policy role_assignments_seen on role_assignments using (
  account_id = (select greffe.actor())
  or (((select greffe.kind()) in ('system', 'staff') or (select greffe.manages_accounts()))
    and account_id not in (select greffe.hidden_accounts())));
