-- From ready file to set hearing: what a run was asked, the plan that it made, and each hearing that it proposes.

-- Whether the proposals of a division are set by themselves or wait for an officer.
create table schedule_policies (
  division text primary key check (division in ('RPD', 'RAD', 'ID', 'IAD')),
  mode text not null check (mode in ('automatic', 'approval')),
  changed_at timestamptz(3),
  changed_by uuid references accounts,
  check ((changed_at is null) = (changed_by is null))
);
insert into schedule_policies (division, mode)
  values ('RPD', 'approval'), ('RAD', 'approval'), ('ID', 'approval'), ('IAD', 'approval');

create table schedule_runs (
  id uuid primary key,
  cause text not null check (cause in ('officer', 'nightly')),
  state text not null check (state in ('asked', 'running', 'done', 'failed')),
  asked_at timestamptz(3) not null,
  asked_by uuid references accounts,
  started_at timestamptz(3),
  ended_at timestamptz(3),
  horizon_from date,
  horizon_to date,
  seed int not null,
  weights jsonb,
  solver_version text,
  seconds double precision,
  -- The whole cost, the part that a better plan could lower, and below what no plan can bring it.
  cost jsonb,
  controllable double precision,
  bound double precision,
  -- Hearings that asked for a place, those that have one, those left out, and of these those that no plan could place.
  asked int,
  placed int,
  left_out int,
  impossible int,
  -- Why it came to nothing: a code.
  failure text,
  check ((state in ('done', 'failed')) = (ended_at is not null)),
  check ((state = 'failed') = (failure is not null))
);
-- One at a time is asked for or made.
create unique index schedule_runs_one_open on schedule_runs ((true)) where state in ('asked', 'running');
create index schedule_runs_latest on schedule_runs (asked_at desc);

-- What the solver was given and gave, as it was: for the verifier, and for whoever asks why. Of everybody, sealed files too.
create table schedule_run_files (
  run_id uuid primary key references schedule_runs,
  problem jsonb not null,
  plan jsonb not null
);

-- A file that asked for a hearing and has no place, with the reason that was found true.
create table schedule_left_out (
  run_id uuid not null references schedule_runs,
  case_id uuid not null references cases,
  impossible boolean not null,
  blocking text not null,
  detail_en text not null,
  detail_fr text not null,
  primary key (run_id, case_id)
);
create index schedule_left_out_of_case on schedule_left_out (case_id);

create table schedule_proposals (
  id uuid primary key,
  run_id uuid not null references schedule_runs,
  division text not null check (division in ('RPD', 'RAD', 'ID', 'IAD')),
  office_id text not null references offices,
  -- A kind of hearing of the rules.
  kind text not null,
  state text not null check (state in
    ('proposed', 'approved', 'offered', 'confirmed', 'set', 'refused', 'lapsed', 'superseded', 'left-aside')),
  held_on date not null,
  begins text not null check (begins ~ '^[0-2][0-9]:[0-5][0-9]$'),
  starts_at timestamptz(3) not null,
  ends_at timestamptz(3) not null,
  mode text not null check (mode in ('virtual', 'in-person', 'hybrid')),
  language text not null check (language in ('en', 'fr')),
  -- The first presides.
  member_ids uuid[] not null check (cardinality(member_ids) > 0),
  interpreter_id uuid references accounts,
  interpreter_language text,
  interpreter_dialect text,
  minister_counsel_id uuid references accounts,
  room_id uuid references rooms,
  -- What will be raised, in an officer's words, where the rules ask for it (RAD Rules, r. 56(1)).
  issues text check (char_length(issues) <= 2000),
  made_at timestamptz(3) not null,
  approved_at timestamptz(3),
  approved_by uuid references accounts,
  -- When it came to its end, and the code of what stood in its way.
  ended_at timestamptz(3),
  ended_code text,
  hearing_id uuid references hearings,
  check (ends_at > starts_at),
  check ((state in ('set', 'refused', 'lapsed', 'superseded', 'left-aside')) = (ended_at is not null)),
  check ((state = 'set') = (hearing_id is not null))
);
create index schedule_proposals_of_run on schedule_proposals (run_id, starts_at, id);
create index schedule_proposals_open on schedule_proposals (starts_at, id)
  where state in ('proposed', 'approved', 'offered', 'confirmed');

create table schedule_proposal_cases (
  proposal_id uuid not null references schedule_proposals,
  case_id uuid not null references cases,
  ordinal int not null,
  primary key (proposal_id, case_id)
);
create index schedule_proposal_cases_of_case on schedule_proposal_cases (case_id);

-- Whom, what room and which file an open proposal keeps, so that two runs, officers and the automatic run see one truth.
create table schedule_holds (
  proposal_id uuid not null references schedule_proposals,
  kind text not null check (kind in ('case', 'member', 'interpreter', 'minister-counsel', 'room')),
  held_id uuid not null,
  during tstzrange not null,
  released_at timestamptz(3),
  primary key (proposal_id, kind, held_id),
  constraint schedule_holds_once exclude using gist (kind with =, held_id with =, during with &&) where (released_at is null)
);

-- Whether the actor sees every file of a proposal. Asked as the owner: the rules of the two tables would go in a circle.
create function greffe.sees_files_of_proposal(proposal uuid) returns boolean language sql stable security definer
  set search_path = pg_catalog, public, pg_temp as $$
  select bool_and(greffe.may_see(p.case_id)) from schedule_proposal_cases p where p.proposal_id = proposal
$$;
revoke execute on function greffe.sees_files_of_proposal from public;
grant execute on function greffe.sees_files_of_proposal to greffe_app;

alter table schedule_policies enable row level security;
create policy schedule_policies_seen on schedule_policies for select using ((select greffe.kind()) in ('system', 'staff'));
create policy schedule_policies_changed on schedule_policies for update
  using ((select greffe.holds('scheduling-officer'))) with check ((select greffe.holds('scheduling-officer'))
    and changed_by = (select greffe.actor()));

alter table schedule_runs enable row level security;
create policy schedule_runs_seen on schedule_runs for select using ((select greffe.kind()) in ('system', 'staff'));
create policy schedule_runs_asked on schedule_runs for insert with check ((select greffe.kind()) = 'system'
  or ((select greffe.holds('scheduling-officer')) and asked_by = (select greffe.actor()) and state = 'asked'));
create policy schedule_runs_changed on schedule_runs for update using ((select greffe.kind()) = 'system')
  with check ((select greffe.kind()) = 'system');

alter table schedule_run_files enable row level security;
create policy schedule_run_files_kept on schedule_run_files using ((select greffe.kind()) = 'system')
  with check ((select greffe.kind()) = 'system');

alter table schedule_left_out enable row level security;
create policy schedule_left_out_seen on schedule_left_out for select
  using ((select greffe.kind()) in ('system', 'staff') and greffe.may_see(case_id));
create policy schedule_left_out_added on schedule_left_out for insert with check ((select greffe.kind()) = 'system');

alter table schedule_proposal_cases enable row level security;
create policy schedule_proposal_cases_seen on schedule_proposal_cases for select
  using ((select greffe.kind()) in ('system', 'staff') and greffe.may_see(case_id));
create policy schedule_proposal_cases_added on schedule_proposal_cases for insert
  with check ((select greffe.kind()) = 'system');

alter table schedule_proposals enable row level security;
create policy schedule_proposals_seen on schedule_proposals for select using (case (select greffe.kind())
  when 'system' then true when 'staff' then greffe.sees_files_of_proposal(id) else false end);
create policy schedule_proposals_added on schedule_proposals for insert with check ((select greffe.kind()) = 'system');
create policy schedule_proposals_changed on schedule_proposals for update using (case (select greffe.kind())
    when 'system' then true
    when 'staff' then (select greffe.holds('scheduling-officer')) and greffe.sees_files_of_proposal(id) else false end)
  with check ((select greffe.kind()) = 'system'
    or ((select greffe.holds('scheduling-officer')) and state in ('proposed', 'approved', 'superseded', 'left-aside')));

alter table schedule_holds enable row level security;
create policy schedule_holds_seen on schedule_holds for select using (case (select greffe.kind())
  when 'system' then true when 'staff' then greffe.sees_files_of_proposal(proposal_id) else false end);
create policy schedule_holds_added on schedule_holds for insert with check ((select greffe.kind()) = 'system');
create policy schedule_holds_released on schedule_holds for update using (case (select greffe.kind())
    when 'system' then true
    when 'staff' then (select greffe.holds('scheduling-officer')) and greffe.sees_files_of_proposal(proposal_id) else false end)
  with check (released_at is not null);

grant select on schedule_policies to greffe_app;
grant update (mode, changed_at, changed_by) on schedule_policies to greffe_app;
grant select, insert on schedule_runs, schedule_run_files, schedule_left_out, schedule_proposals, schedule_proposal_cases,
  schedule_holds to greffe_app;
grant update (state, started_at, ended_at, horizon_from, horizon_to, weights, solver_version, seconds, cost, controllable,
  bound, asked, placed, left_out, impossible, failure) on schedule_runs to greffe_app;
grant update (state, issues, approved_at, approved_by, ended_at, ended_code, hearing_id) on schedule_proposals to greffe_app;
grant update (released_at) on schedule_holds to greffe_app;
