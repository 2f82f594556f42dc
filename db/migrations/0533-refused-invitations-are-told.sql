-- Whoever cares for a hearing reads whose calendar invitation a mail server refused for good, of a file that they may see: who it
-- is and the address that was refused, of the last invitation of each person to each hearing still to come.
create function greffe.invitations_refused(the_case uuid, now_is timestamptz)
  returns table (hearing_id uuid, method text, name text, email text, refused_at timestamptz)
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if not (greffe.may_see(the_case) and (greffe.holds('scheduling-officer') or greffe.holds('registry-officer'))) then return; end if;
  return query
    select last.hearing_id, last.method, coalesce(a.name, concat_ws(', ', k.family_name, k.given_names)), coalesce(a.email, k.email),
        r.refused_at
      from (select distinct on (i.hearing_id, i.account_id, i.counsel_id) i.*
          from hearing_cases hc join hearings h on h.id = hc.hearing_id and h.starts_at > now_is
            join calendar_invitations i on i.hearing_id = h.id
          where hc.case_id = the_case
          order by i.hearing_id, i.account_id, i.counsel_id, i.sequence desc, i.made_at desc) last
        join refused_mail r on r.job = 'calendar-invitation-mail' and r.subject_id = last.id::text
        left join accounts a on a.id = last.account_id
        left join counsels k on k.id = last.counsel_id
      order by r.refused_at desc, 3;
end $$;
revoke execute on function greffe.invitations_refused from public;
grant execute on function greffe.invitations_refused to greffe_app;
