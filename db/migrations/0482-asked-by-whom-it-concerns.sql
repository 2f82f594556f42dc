-- What two functions say of rows that the actor may not read is said to whom it concerns. Of a mail that a server refused: to
-- whoever may read the invitation that it was, and of no other mail. Of what happened to a case: to the tribunal itself and the
-- staff of the case, who may read its whole record; a party reads some of its events, and asks here about none.
create or replace function greffe.mail_refused(of_job text, subject text) returns text
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select r.code from refused_mail r where r.job = of_job and r.subject_id = subject and case of_job
    when 'invitation-issued' then greffe.kind() in ('system', 'staff')
      and exists (select from invitations i where i.id = r.subject_id::uuid and greffe.may_see(i.case_id))
    when 'delegate-invited' then exists (select from delegate_invitations d where d.id = r.subject_id::uuid
      and (greffe.kind() in ('system', 'staff') or d.counsel_id = greffe.counsel()))
    else false end
$$;
create or replace function greffe.happened_since(the_case uuid, the_types text[], since text) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if greffe.kind() not in ('system', 'staff') or not greffe.may_see(the_case) then return false; end if;
  return exists (select from events e where e.chain_id = the_case and e.type = any (the_types)
    and e.seq > coalesce((select max(b.seq) from events b where b.chain_id = the_case and b.type = since), 0));
end $$;
