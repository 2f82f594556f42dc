-- A date is offered to counsel before it is set: to whom, until when, with what other dates, and what was answered.

-- Whether counsel of a division is asked at all; how often, and for how long, is a row of the rules.
alter table schedule_policies add column asks_counsel boolean not null default true;
update schedule_policies set asks_counsel = false where division = 'ID';
grant update (asks_counsel) on schedule_policies to greffe_app;

create table hearing_offers (
  id uuid primary key,
  proposal_id uuid not null references schedule_proposals,
  counsel_id uuid not null references counsels,
  -- The counsel's account; null for counsel who has none and answers by the link alone.
  account_id uuid references accounts,
  -- Which of the offers that this counsel is made on these files.
  ordinal int not null check (ordinal > 0),
  -- Of the token of the link, which is kept nowhere.
  token_hash text not null unique,
  division text not null check (division in ('RPD', 'RAD', 'ID', 'IAD')),
  office_id text not null references offices,
  mode text not null check (mode in ('virtual', 'in-person', 'hybrid')),
  -- What is offered, as it was.
  held_on date not null,
  begins text not null check (begins ~ '^[0-2][0-9]:[0-5][0-9]$'),
  starts_at timestamptz(3) not null,
  ends_at timestamptz(3) not null,
  -- Other dates that this counsel may choose, free when they were computed: [{ on, time, startsAt }].
  alternatives jsonb not null,
  offered_at timestamptz(3) not null,
  lapses_at timestamptz(3) not null,
  state text not null check (state in ('open', 'accepted', 'moved', 'refused', 'lapsed', 'withdrawn')),
  answered_at timestamptz(3),
  -- Who answered in the portal; null where the link was used.
  answered_by uuid references accounts,
  -- The other date that was chosen.
  chosen_at timestamptz(3),
  reason text,
  words text check (char_length(words) <= 500),
  ended_code text,
  check ((state = 'open') = (answered_at is null and ended_code is null)),
  check ((state = 'moved') = (chosen_at is not null)),
  check (state <> 'refused' or reason is not null)
);
-- One offer at a time to a counsel, of a proposal.
create unique index hearing_offers_open on hearing_offers (proposal_id, counsel_id) where state = 'open';
create index hearing_offers_of_proposal on hearing_offers (proposal_id);
create index hearing_offers_of_counsel on hearing_offers (counsel_id, offered_at desc);
create index hearing_offers_due on hearing_offers (lapses_at) where state = 'open';

-- The files of the hearing on which this counsel acts: of joined files that others act on, they read nothing here.
create table hearing_offer_cases (
  offer_id uuid not null references hearing_offers,
  case_id uuid not null references cases,
  ordinal int not null,
  primary key (offer_id, case_id)
);
create index hearing_offer_cases_of_case on hearing_offer_cases (case_id);

-- Whether the actor answers for this counsel: the counsel, or a delegate of theirs.
create function greffe.answers_for(counsel uuid) returns boolean language sql stable security definer
  set search_path = pg_catalog, public, pg_temp as $$
  select counsel = greffe.counsel() or exists (select from delegations d join accounts a on a.id = d.account_id
    where d.counsel_id = counsel and d.account_id = greffe.actor() and d.until_at is null and a.closed_at is null)
$$;
revoke execute on function greffe.answers_for from public;
grant execute on function greffe.answers_for to greffe_app;

alter table hearing_offers enable row level security;
create policy hearing_offers_seen on hearing_offers for select using (case (select greffe.kind())
  when 'system' then true when 'staff' then greffe.sees_files_of_proposal(proposal_id)
  when 'party' then greffe.answers_for(counsel_id) else false end);
create policy hearing_offers_added on hearing_offers for insert with check ((select greffe.kind()) = 'system');
create policy hearing_offers_changed on hearing_offers for update using ((select greffe.kind()) = 'system')
  with check ((select greffe.kind()) = 'system');

-- Counsel sees a file of an offer while they see the file.
alter table hearing_offer_cases enable row level security;
create policy hearing_offer_cases_seen on hearing_offer_cases for select using (greffe.may_see(case_id));
create policy hearing_offer_cases_added on hearing_offer_cases for insert with check ((select greffe.kind()) = 'system');

grant select, insert on hearing_offers, hearing_offer_cases to greffe_app;
grant update (state, answered_at, answered_by, chosen_at, reason, words, ended_code, alternatives) on hearing_offers
  to greffe_app;

-- A proposal goes to the other date that counsel chose, with what it holds.
grant update (held_on, begins, starts_at, ends_at) on schedule_proposals to greffe_app;
grant update (during) on schedule_holds to greffe_app;
drop policy schedule_holds_released on schedule_holds;
create policy schedule_holds_changed on schedule_holds for update using (case (select greffe.kind())
    when 'system' then true
    when 'staff' then (select greffe.holds('scheduling-officer')) and greffe.sees_files_of_proposal(proposal_id) else false end)
  with check ((select greffe.kind()) = 'system' or released_at is not null);

-- How many dates were offered and not accepted before this one is set without asking; null where nobody was to be asked.
alter table schedule_proposals add column set_after_offers int check (set_after_offers > 0);
grant update (set_after_offers) on schedule_proposals to greffe_app;
-- An officer who leaves an offered date aside takes the offer back.
create policy hearing_offers_taken_back on hearing_offers for update
  using ((select greffe.kind()) = 'staff' and (select greffe.holds('scheduling-officer')) and greffe.sees_files_of_proposal(proposal_id))
  with check (state = 'withdrawn');
