-- Invitations by e-mail to one's own calendar program: what was sent to whom for which hearing, and who wants them.

-- Whether somebody wants them. Staff, interpreters and counsel get them unless they say no; a party only who says yes.
create table calendar_choices (
  account_id uuid primary key references accounts,
  invitations boolean not null,
  chosen_at timestamptz(3) not null
);
alter table calendar_choices enable row level security;
create policy calendar_choices_own on calendar_choices
  using ((select greffe.kind()) = 'system' or account_id = (select greffe.actor()))
  with check ((select greffe.kind()) = 'system' or account_id = (select greffe.actor()));
grant select, insert on calendar_choices to greffe_app;
grant update (invitations, chosen_at) on calendar_choices to greffe_app;

-- Each invitation and each cancellation, in the order of `sequence`: a calendar takes the last one.
create table calendar_invitations (
  id uuid primary key,
  hearing_id uuid not null references hearings,
  account_id uuid references accounts,
  counsel_id uuid references counsels,
  method text not null check (method in ('REQUEST', 'CANCEL')),
  sequence int not null check (sequence >= 0),
  starts_at timestamptz(3) not null,
  ends_at timestamptz(3) not null,
  -- Of an office, where somebody has to be there.
  office_id text references offices,
  made_at timestamptz(3) not null,
  check (num_nonnulls(account_id, counsel_id) = 1)
);
create unique index calendar_invitations_in_order on calendar_invitations
  (hearing_id, coalesce(account_id, counsel_id), sequence);
alter table calendar_invitations enable row level security;
create policy calendar_invitations_kept on calendar_invitations using ((select greffe.kind()) = 'system')
  with check ((select greffe.kind()) = 'system');
grant select, insert on calendar_invitations to greffe_app;

-- Who says yes or no is sent, or has taken away, what is set already.
insert into greffe.jobs_of_parties values ('calendar-choice-changed');
