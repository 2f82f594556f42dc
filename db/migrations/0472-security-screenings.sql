-- Front-end security screening of a claim: asked for, and what it came to, as the Canada Border Services Agency says it. An
-- officer records it until the partners' gateway does, by the same command. Days and codes only: what was found is not here.
create table security_screenings (
  id uuid primary key,
  case_id uuid not null references cases,
  state text not null check (state in ('pending', 'confirmed', 'issue')),
  happened_on date not null,
  recorded_at timestamptz(3) not null,
  recorded_by uuid references accounts
);
create index security_screenings_of_case on security_screenings (case_id, recorded_at desc, id desc);
alter table security_screenings enable row level security;
create policy security_screenings_seen on security_screenings for select
  using ((select greffe.kind()) in ('system', 'staff') and greffe.may_see(case_id));
create policy security_screenings_added on security_screenings for insert
  with check ((select greffe.kind()) in ('system', 'staff') and greffe.may_see(case_id));
grant select, insert on security_screenings to greffe_app;
-- The latest of them, which guards and lists read; null: nothing is on record.
alter table cases add column screening text check (screening in ('pending', 'confirmed', 'issue'));
grant update (screening) on cases to greffe_app;
