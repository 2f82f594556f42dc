-- An operator enters where an office is written to and called. What is entered is verified or not: what is not stays for the
-- staff to see and is printed nowhere. The rows of before are of headquarters, and are named so.
alter table office_contacts
  add column lines_fr text check (lines_fr <> ''),
  add column toll_free text check (toll_free <> ''),
  add column fax text check (fax <> ''),
  add column email text check (email <> ''),
  add column hours_en text check (hours_en <> ''),
  add column hours_fr text check (hours_fr <> ''),
  add column is_verified boolean not null default false,
  add column of_headquarters boolean not null default false,
  add column entered_by uuid references accounts,
  add column entered_at timestamptz(3),
  add check ((hours_en is null) = (hours_fr is null));
update office_contacts set of_headquarters = true, lines_fr = E'Édifice Canada (Place Minto)\n344, rue Slater'
  where effective_from = date '2014-04-01' and lines = E'Canada Building (Minto Place)\n344 Slater Street';

grant insert, update on office_contacts to greffe_app;
alter policy office_contacts_entered on office_contacts with check ((select greffe.kind()) = 'system'
  or ((select greffe.holds('operator')) and entered_by = (select greffe.actor())));
create policy office_contacts_corrected on office_contacts for update
  using ((select greffe.kind()) = 'system' or (select greffe.holds('operator')))
  with check ((select greffe.kind()) = 'system' or ((select greffe.holds('operator')) and entered_by = (select greffe.actor())));
