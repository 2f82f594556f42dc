-- An answer that is given again to the key of its request may speak of what its reader has lost since: a file that was
-- sealed, an access that ended. Whether one of these identifiers names something of files that the actor sees none of.
create function greffe.hides_any(ids uuid[]) returns boolean
  language sql stable security definer set search_path = pg_catalog, public as $$
  select greffe.kind() <> 'system' and (
    exists (select from unnest(ids) the(id), lateral (
        select c.id as case_id from cases c where c.id = the.id
        union all select s.case_id from submissions s where s.id = the.id
        union all select d.case_id from submission_drafts d where d.id = the.id
        union all select d.case_id from documents d where d.id = the.id
        union all select n.case_id from notices n where n.id = the.id
        union all select d.case_id from deliveries d where d.id = the.id
        union all select h.case_id from hearing_cases h where h.hearing_id = the.id
        union all select w.case_id from tasks w where w.id = the.id
        union all select i.case_id from invitations i where i.id = the.id
        union all select r.case_id from representations r where r.id = the.id
        union all select m.case_id from minister_participations m where m.id = the.id
        union all select d.case_id from designated_representatives d where d.id = the.id
        union all select q.case_id from person_questions q where q.id = the.id
        union all select d.case_id from deadline_triggers d where d.id = the.id
        union all select d.case_id from disposals d where d.id = the.id
        union all select h.case_id from legal_holds h where h.id = the.id
        union all select p.case_id from greffe.people_on_files p where p.person_id = the.id) named
      group by the.id
      -- An operator seals and opens by numbers, without being on any file.
      having not bool_or(greffe.may_see(named.case_id) or greffe.holds('operator')))
    or exists (select from greffe.hidden_accounts() hidden where hidden = any (ids) and hidden <> (select greffe.actor())))
$$;
revoke execute on function greffe.hides_any from public;
grant execute on function greffe.hides_any to greffe_app;
