-- What counsel asked for a client their delegates read, and the other way round; so does the person whose days they are.
alter policy dates_to_avoid_seen on dates_to_avoid using (greffe.may_see(case_id) and (
  (select greffe.kind()) in ('system', 'staff') or asked_by = (select greffe.actor())
  or asked_by in (select c.account_id from greffe.colleagues_of_actor c)
  or exists (select from accounts me where me.id = (select greffe.actor()) and me.person_id = dates_to_avoid.person_id)));
