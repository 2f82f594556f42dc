-- Where an office is written to is entered by the operator, on the owner's connection: nobody who works through the
-- product writes it, and a letter's return address is nobody's to change.
revoke insert, update, delete on office_contacts from greffe_app;
alter table office_contacts enable row level security;
create policy office_contacts_read on office_contacts for select using (true);
