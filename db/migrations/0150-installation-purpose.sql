-- What this database is for, settled by the first server that starts on it: a demonstration, whose passwords are printed,
-- never becomes a tribunal, nor the other way round.
create table installation (
  only_row boolean primary key default true check (only_row),
  purpose text not null check (purpose in ('demonstration', 'tribunal')),
  settled_at timestamptz(3) not null default now()
);
-- One that had people before this table: whoever is at greffe.example was made by the demonstration.
insert into installation (purpose)
select case when exists (select from accounts where email like '%@greffe.example') then 'demonstration' else 'tribunal' end
where exists (select from accounts);
