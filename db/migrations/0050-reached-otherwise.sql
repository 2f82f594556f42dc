-- What the registry does for somebody whom an e-mail or a letter has not reached yet.

-- `answered`: nothing more is sent; `code` is the reason, `words` what the officer adds.
alter table delivery_events drop constraint delivery_events_state_check;
alter table delivery_events add constraint delivery_events_state_check check (state in
  ('queued', 'sent', 'delayed', 'bounced', 'opened', 'mailed', 'answered'));
alter table delivery_events add column words text;
-- `mailed`: the address as it was printed on the letter, a line an element.
alter table delivery_events add column sent_to text[];

-- A counsel's postal address, firm and language can be entered later, and the address at which an account is written to can be corrected.
grant update (address, firm, language, search_text) on counsels to greffe_app;
grant update (email, email_verified) on accounts to greffe_app;
