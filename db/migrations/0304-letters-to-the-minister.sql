-- The Minister, where nobody of the Minister's side has an account that is used, is written to like anybody else whom no
-- account reaches: a letter, which is work of the registry until it is mailed or the registry says how it went otherwise.
alter table deliveries
  add column to_minister boolean not null default false,
  drop constraint deliveries_to_one,
  add constraint deliveries_to_one check (num_nonnulls(account_id, person_id, counsel_id) + to_minister::int = 1);
create unique index deliveries_to_the_minister on deliveries (notice_id, channel) where to_minister;
