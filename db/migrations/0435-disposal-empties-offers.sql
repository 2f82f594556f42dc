-- What counsel said of a date, what an officer wrote of a change of date and of what will be raised go with the last of the
-- cases; what remains are numbers, dates and codes.
create function greffe.empty_disposed_dates() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update hearing_offers o set words = null where o.words is not null
    and exists (select from hearing_offer_cases f where f.offer_id = o.id and f.case_id = new.id)
    and not exists (select from hearing_offer_cases f join cases c on c.id = f.case_id
      where f.offer_id = o.id and c.disposed_at is null);
  update date_changes d set note = null where d.note is not null
    and exists (select from hearing_cases h where h.hearing_id = d.hearing_id and h.case_id = new.id)
    and not exists (select from hearing_cases h join cases c on c.id = h.case_id
      where h.hearing_id = d.hearing_id and c.disposed_at is null);
  update schedule_proposals p set issues = null where p.issues is not null
    and exists (select from schedule_proposal_cases f where f.proposal_id = p.id and f.case_id = new.id)
    and not exists (select from schedule_proposal_cases f join cases c on c.id = f.case_id
      where f.proposal_id = p.id and c.disposed_at is null);
  return null;
end $$;
revoke execute on function greffe.empty_disposed_dates from public;
create trigger cases_disposed_dates after update of disposed_at on cases
  for each row when (old.disposed_at is null and new.disposed_at is not null) execute function greffe.empty_disposed_dates();
