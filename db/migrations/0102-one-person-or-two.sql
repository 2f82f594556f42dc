-- Two persons who may be one: both are kept, and the registry is asked before a notice goes out.

create table person_questions (
  id uuid primary key,
  -- The file whose person was written down or corrected last: its notices wait for the answer.
  case_id uuid not null references cases,
  person_id uuid not null references persons,
  other_person_id uuid not null references persons,
  -- What the two share: identifier, birth, names.
  grounds text[] not null check (cardinality(grounds) > 0),
  asked_at timestamptz(3) not null,
  answer text check (answer in ('same', 'different')),
  words text,
  answered_by uuid references accounts,
  answered_at timestamptz(3),
  check (person_id <> other_person_id),
  check ((answer is null) = (answered_at is null))
);
-- Two persons are compared once, whichever was written down first.
create unique index person_questions_pair on person_questions (least(person_id, other_person_id), greatest(person_id, other_person_id));
create index person_questions_open on person_questions (case_id) where answer is null;

alter table person_questions enable row level security;
create policy person_questions_seen on person_questions for select
  using (greffe.may_see(case_id) and (select greffe.kind()) in ('system', 'staff'));
create policy person_questions_asked on person_questions for insert with check ((select greffe.kind()) = 'system');
create policy person_questions_answered on person_questions for update
  using (greffe.may_see(case_id) and (select greffe.kind()) in ('system', 'staff'));
grant select, insert on person_questions to greffe_app;
grant update (answer, words, answered_by, answered_at) on person_questions to greffe_app;

-- What a job would have told: told once the question is answered.
create table held_notices (
  id uuid primary key,
  case_id uuid not null references cases,
  job text not null,
  payload jsonb not null,
  held_at timestamptz(3) not null,
  released_at timestamptz(3)
);
create index held_notices_waiting on held_notices (case_id) where released_at is null;
alter table held_notices enable row level security;
create policy held_notices_seen on held_notices using ((select greffe.kind()) = 'system') with check ((select greffe.kind()) = 'system');
grant select, insert on held_notices to greffe_app;
grant update (released_at) on held_notices to greffe_app;
