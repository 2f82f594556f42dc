-- Whether a date that counsel agreed to is still the one that is set, or that will be. Of a joined hearing another counsel may
-- have chosen another date, or agreed to none: whoever said yes is told that it stands no longer, and nothing of the other.
create function greffe.offered_date_stands(proposal uuid, at timestamptz) returns boolean language sql stable security definer
  set search_path = pg_catalog, public, pg_temp as $$
  select exists (select from schedule_proposals p left join hearings h on h.id = p.hearing_id
    where p.id = proposal and p.starts_at = at and p.state in ('offered', 'confirmed', 'set')
      and (h.id is null or (h.status = 'set' and h.starts_at = at)))
$$;
revoke execute on function greffe.offered_date_stands from public;
grant execute on function greffe.offered_date_stands to greffe_app;
