-- An officer who acts on a file is told that a joined one exists that the officer may not open: that, and no more.

-- Only staff who see the file are answered; never the number, the reason or how many.
create function greffe.hides_joined(of_case uuid, only_open boolean) returns boolean
  language sql stable security definer set search_path = pg_catalog, public as $$
  select greffe.kind() = 'staff' and greffe.may_see(of_case) and exists (
    select from case_group_members m
      join case_group_members o on o.group_id = m.group_id and o.until_at is null
      join cases c on c.id = o.case_id
    where m.case_id = of_case and m.until_at is null and o.case_id <> of_case
      and (not only_open or c.finalized_on is null) and not greffe.may_see(o.case_id))
$$;
-- The same of a hearing that was set before one of its files was sealed.
create function greffe.hearing_hides(of_hearing uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, public as $$
  select greffe.kind() = 'staff' and exists (
    select from hearing_cases h where h.hearing_id = of_hearing and h.left_at is null and greffe.may_see(h.case_id))
  and exists (
    select from hearing_cases h where h.hearing_id = of_hearing and h.left_at is null and not greffe.may_see(h.case_id))
$$;
grant execute on function greffe.hides_joined, greffe.hearing_hides to greffe_app;

-- Why a file is heard without a joined one that the officer may not open.
alter table hearing_versions add column apart_note text;
