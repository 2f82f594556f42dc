-- A change of date that an officer granted: why, within which days, and what came of it.

alter table schedule_runs drop constraint schedule_runs_cause;
alter table schedule_runs add constraint schedule_runs_cause check (cause in ('officer', 'nightly', 'repair', 'date-change'));

create table date_changes (
  id uuid primary key,
  hearing_id uuid not null references hearings,
  -- The hearing as it stood when the change was granted.
  version int not null,
  cause text not null check (cause in ('party-application', 'minister-application', 'counsel-unavailable', 'other')),
  note text check (char_length(note) <= 1000),
  not_before date,
  not_after date,
  granted_at timestamptz(3) not null,
  granted_by uuid not null references accounts,
  -- `moved`: a new date is set. `proposed`: one waits for an officer, with the reason. `no-place`: none was found.
  state text not null check (state in ('granted', 'proposed', 'moved', 'no-place', 'overtaken')),
  proposal_id uuid references schedule_proposals,
  reason_en text,
  reason_fr text,
  check (not_after >= not_before),
  check (num_nonnulls(reason_en, reason_fr) in (0, 2)),
  check ((state in ('proposed', 'no-place')) <= (reason_en is not null))
);
-- One at a time is looked for.
create unique index date_changes_open on date_changes (hearing_id) where state in ('granted', 'proposed');
create index date_changes_of_hearing on date_changes (hearing_id, granted_at);
create index date_changes_of_proposal on date_changes (proposal_id);

alter table date_changes enable row level security;
create policy date_changes_seen on date_changes for select using (case (select greffe.kind()) when 'system' then true
  when 'staff' then exists (select from hearing_cases hc where hc.hearing_id = date_changes.hearing_id
    and greffe.may_see(hc.case_id)) else false end);
create policy date_changes_granted on date_changes for insert with check ((select greffe.kind()) = 'staff'
  and granted_by = (select greffe.actor()) and state = 'granted'
  and ((select greffe.holds('scheduling-officer')) or (select greffe.holds('registry-officer'))));
create policy date_changes_followed on date_changes for update using ((select greffe.kind()) = 'system')
  with check ((select greffe.kind()) = 'system');
grant select, insert on date_changes to greffe_app;
grant update (state, proposal_id, reason_en, reason_fr) on date_changes to greffe_app;
-- A proposal that an officer leaves aside, or that is overtaken, ends what was granted with it.
create policy date_changes_overtaken on date_changes for update using ((select greffe.kind()) = 'staff'
    and exists (select from hearing_cases hc where hc.hearing_id = date_changes.hearing_id and greffe.may_see(hc.case_id)))
  with check (state = 'overtaken');
