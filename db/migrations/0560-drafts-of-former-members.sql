-- A draft is begun while its author is the file’s member. Whoever left the tribunal or the file cannot sign it, nor leave it: it
-- keeps nobody else from deciding. The correction of a former decision is no decision of a file that was sent back.
create or replace function greffe.decision_begun(wanted uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select greffe.kind() in ('system', 'staff') and exists (select from decision_cases dc join decisions d on d.id = dc.decision_id
    where dc.case_id = wanted and d.corrects_id is null and (d.status = 'signed' or (d.status = 'draft'
      and exists (select from case_access a where a.case_id = wanted and a.account_id = d.author_id
        and a.relation = 'assigned-member' and a.until_at is null))))
$$;

-- Whoever begins to decide a file leaves the drafts of those who are its member no longer; they stay, for their author alone.
create function greffe.leave_drafts_of_former(the_case uuid) returns setof uuid
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if not (greffe.kind() = 'staff' and greffe.holds('member') and greffe.may_see(the_case)) then return; end if;
  return query update decisions d set status = 'discarded' from decision_cases dc
    where dc.decision_id = d.id and dc.case_id = the_case and d.status = 'draft' and d.corrects_id is null
      and not exists (select from case_access a where a.case_id = the_case and a.account_id = d.author_id
        and a.relation = 'assigned-member' and a.until_at is null)
    returning d.id;
end $$;
revoke execute on function greffe.leave_drafts_of_former from public;
grant execute on function greffe.leave_drafts_of_former to greffe_app;
