-- Whether somebody may see a row is asked of the row that it belongs to, by its key. As one list of everything that they
-- may see, it was read whole for each question: every delivery of the tribunal for one e-mail, every party of every case for
-- the name of one person.
alter policy delivery_events_seen on delivery_events
  using (exists (select from deliveries d where d.id = delivery_events.delivery_id offset 0));
alter policy delivery_events_added on delivery_events with check (case (select greffe.kind()) when 'system' then true
  when 'staff' then greffe.may_see(case_id)
  when 'party' then state = 'opened' and account_id = (select greffe.actor())
    and exists (select from deliveries d where d.id = delivery_events.delivery_id offset 0)
  else false end);
alter policy notice_attachments_seen on notice_attachments
  using (exists (select from notices n where n.id = notice_attachments.notice_id offset 0));
alter policy notice_documents_seen on notice_documents
  using (exists (select from notices n where n.id = notice_documents.notice_id offset 0));
-- A party sees what was delivered to an account: the index of those deliveries answers.
alter policy notices_seen on notices using (greffe.may_see(case_id) and ((select greffe.kind()) <> 'party'
  or exists (select from deliveries d where d.notice_id = notices.id and d.account_id is not null offset 0)));
alter policy persons_seen on persons using (case (select greffe.kind()) when 'system' then true
  when 'staff' then exists (select from greffe.shown_people s where s.person_id = persons.id offset 0)
    or not greffe.is_on_a_file(id)
  when 'party' then exists (select from case_parties p where p.person_id = persons.id offset 0)
    or exists (select from designated_representatives d where d.acting_person_id = persons.id offset 0)
  else false end);
alter policy contact_details_seen on contact_details using (case (select greffe.kind()) when 'system' then true
  when 'staff' then exists (select from greffe.shown_people s where s.person_id = contact_details.person_id offset 0)
    or not greffe.is_on_a_file(person_id)
  when 'party' then exists (select from case_parties p where p.person_id = contact_details.person_id offset 0)
  else false end);
-- Of one notice, whomever it went to: the keys of `deliveries` each serve only some of them.
create index deliveries_of_notice on deliveries (notice_id);
