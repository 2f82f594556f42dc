-- That somebody opened a thing in this visit is a consultation. The release before still writes into `looks`, whose rows live a
-- day: it goes when that release does.
create table consultations (
  account_id uuid not null,
  session_id text not null,
  type text not null,
  thing_id uuid not null,
  consulted_at timestamptz(3) not null,
  primary key (account_id, session_id, type, thing_id)
);
create index consultations_by_time on consultations (consulted_at);
alter table consultations enable row level security;
create policy consultations_own on consultations
  using ((select greffe.kind()) = 'system' or account_id = (select greffe.actor()));
grant select, insert, delete on consultations to greffe_app;
insert into consultations select account_id, session_id, type, thing_id, looked_at from looks;
comment on table looks is 'Consultations as the release before writes them; goes with it.';

-- That a partner was told by hand is a manual notification.
alter table partner_tellings rename to partner_manual_notifications;
alter index partner_tellings_pkey rename to partner_manual_notifications_pkey;
alter index partner_tellings_of_case rename to partner_manual_notifications_of_case;
alter policy partner_tellings_seen on partner_manual_notifications rename to partner_manual_notifications_seen;
alter policy partner_tellings_added on partner_manual_notifications rename to partner_manual_notifications_added;
drop trigger cases_disposed_tellings on cases;
drop function greffe.empty_disposed_tellings;
create function greffe.empty_disposed_manual_notifications() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update partner_manual_notifications set words = '———' where case_id = new.id;
  return null;
end $$;
revoke execute on function greffe.empty_disposed_manual_notifications from public;
create trigger cases_disposed_manual_notifications after update of disposed_at on cases
  for each row when (old.disposed_at is null and new.disposed_at is not null)
  execute function greffe.empty_disposed_manual_notifications();

-- The address of a calendar elsewhere lies encrypted; what a member orders of a case is to seal it.
alter table outside_calendars rename column sealed_address to encrypted_address;
