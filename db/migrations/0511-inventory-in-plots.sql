-- For whoever answers for the work: open files by the language of the proceedings, and files that ended by week. No case, no
-- person; a sealed case is counted for those who may open it.
create function greffe.count_open_languages(today date)
  returns table (division text, language text, total bigint, oldest_on date,
    to_six_months bigint, to_a_year bigint, to_two_years bigint, longer bigint)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select c.division, c.language, count(*), min(c.received_on),
      count(*) filter (where c.received_on > today - interval '6 months'),
      count(*) filter (where c.received_on <= today - interval '6 months' and c.received_on > today - interval '1 year'),
      count(*) filter (where c.received_on <= today - interval '1 year' and c.received_on > today - interval '2 years'),
      count(*) filter (where c.received_on <= today - interval '2 years')
    from cases c
    where c.finalized_on is null and c.disposed_at is null
      and (c.id not in (select s.case_id from sealed_cases s) or greffe.may_see(c.id))
    group by c.division, c.language
$$;
revoke execute on function greffe.count_open_languages from public;
grant execute on function greffe.count_open_languages to greffe_app;

create function greffe.count_ended_by_week(since date)
  returns table (division text, week date, total bigint)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select c.division, date_trunc('week', c.finalized_on)::date, count(*)
    from cases c
    where c.finalized_on is not null and c.disposed_at is null and c.finalized_on >= since
      and (c.id not in (select s.case_id from sealed_cases s) or greffe.may_see(c.id))
    group by 1, 2
$$;
revoke execute on function greffe.count_ended_by_week from public;
grant execute on function greffe.count_ended_by_week to greffe_app;
