-- What a run tells besides its plan: of whom too few are there, what there is beside what is asked, and why each file without
-- a place has none. Counts alone, of sealed files too: no name and no number of a file.
create table schedule_run_explanations (
  run_id uuid primary key references schedule_runs,
  -- { placed, impossible, unavoidable, search }, hearings.
  totals jsonb not null,
  -- In the order of `schedule_left_out.shortage`: [{ of, languages, asked, atLeast, leftOut, missingMinutes, hire, byOffice, byMonth }].
  missing jsonb not null,
  -- By kind of people, language and month: [{ of, language, month, people, availableMinutes, askedMinutes, placedMinutes }].
  capacity jsonb not null
);
alter table schedule_run_explanations enable row level security;
create policy schedule_run_explanations_seen on schedule_run_explanations for select
  using ((select greffe.kind()) in ('system', 'staff'));
create policy schedule_run_explanations_kept on schedule_run_explanations for insert
  with check ((select greffe.kind()) = 'system');
grant select, insert on schedule_run_explanations to greffe_app;

alter table schedule_left_out
  -- `impossible` even on an empty calendar; `unavoidable`: with others it asks for people of whom so many ask that some of them
  -- are proved to have no place; `search`: nothing proves that it cannot be held. Null for runs before this.
  add column why text check (why in ('impossible', 'unavoidable', 'search')),
  -- Which of the run's shortages it asks for.
  add column shortage int check (shortage >= 0),
  -- The smallest change that was tried and frees it.
  add column change_en text,
  add column change_fr text,
  add check ((change_en is null) = (change_fr is null));
