-- Whoever may see a notice sees which documents go with it: its page leads to them. Each document keeps its own rule.
drop policy notice_enclosures_seen on notice_enclosures;
create policy notice_enclosures_seen on notice_enclosures for select
  using (greffe.may_see(case_id) and exists (select from notices n where n.id = notice_id));
