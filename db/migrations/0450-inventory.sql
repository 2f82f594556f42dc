-- What is open, by division, office and status, and for how long: for whoever answers for it. No case, no person; a sealed
-- case is counted for those who may open it.
create function greffe.count_open_cases(today date)
  returns table (division text, office_id text, status text, total bigint, oldest_on date,
    to_six_months bigint, to_a_year bigint, to_two_years bigint, longer bigint)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select c.division, c.office_id, c.status, count(*), min(c.received_on),
      count(*) filter (where c.received_on > today - interval '6 months'),
      count(*) filter (where c.received_on <= today - interval '6 months' and c.received_on > today - interval '1 year'),
      count(*) filter (where c.received_on <= today - interval '1 year' and c.received_on > today - interval '2 years'),
      count(*) filter (where c.received_on <= today - interval '2 years')
    from cases c
    where c.finalized_on is null and c.disposed_at is null
      and (c.id not in (select s.case_id from sealed_cases s) or greffe.may_see(c.id))
    group by c.division, c.office_id, c.status
$$;
revoke execute on function greffe.count_open_cases from public;
grant execute on function greffe.count_open_cases to greffe_app;
