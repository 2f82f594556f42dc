-- A letter that the post brought back: what came back, on which day and why stands on its delivery. It may be mailed
-- again, to an address that somebody looked at: so a delivery can be mailed more than once, one after the other (the
-- file's chain is the lock). `address-confirmed`: somebody looked, and the address to which it went stands.
alter table delivery_events drop constraint delivery_events_state_check,
  add constraint delivery_events_state_check check (state in
    ('queued', 'sent', 'delayed', 'bounced', 'opened', 'mailed', 'answered', 'returned', 'address-confirmed')),
  -- `returned`: the day on which the envelope came back to the tribunal; `code` is the reason on it.
  add column returned_on date,
  add constraint delivery_events_returned_on check ((state = 'returned') = (returned_on is not null));
drop index delivery_events_mailed;
create index delivery_events_returned on delivery_events (case_id) where state = 'returned';

create or replace function greffe.count_deliveries()
  returns table (channel text, state text, number bigint, oldest_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select d.channel, e.state, count(*), min(d.created_at) from deliveries d
    join lateral (select l.state from delivery_events l where l.delivery_id = d.id
      and l.state not in ('opened', 'address-confirmed') order by l.id desc limit 1) e on true
    where d.channel <> 'portal'
      and (d.case_id not in (select s.case_id from sealed_cases s) or greffe.may_see(d.case_id))
    group by d.channel, e.state
$$;
