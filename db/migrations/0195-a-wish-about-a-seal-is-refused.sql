-- A request about a seal ends by one hand or another: whoever confirms it is a second person, whoever refuses it may be the
-- one who asked.
alter policy seal_requests_confirmed on seal_requests with check (
  (select greffe.kind()) = 'system'
  or (refused_by = (select greffe.actor()) and confirmed_by is null)
  or (confirmed_by = (select greffe.actor()) and refused_by is null and greffe.are_two_people(asked_by, confirmed_by)));
