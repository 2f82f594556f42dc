-- The e-mail of an offer that came back.
alter table hearing_offers add column bounced_at timestamptz(3);
grant update (bounced_at) on hearing_offers to greffe_app;

-- What a calendar program answered to an invitation. It changes nothing: it is answered so once, and makes work.
create table calendar_replies (
  id uuid primary key,
  invitation_id uuid not null references calendar_invitations,
  method text not null check (method in ('REPLY', 'COUNTER')),
  said text not null check (said in ('accepted', 'declined', 'tentative', 'proposed')),
  -- The hour that a COUNTER proposes.
  proposed_at timestamptz(3),
  received_at timestamptz(3) not null
);
-- A message that comes twice, or a program that repeats itself, is one answer.
create unique index calendar_replies_once on calendar_replies (invitation_id, method, said);
alter table calendar_replies enable row level security;
create policy calendar_replies_kept on calendar_replies using ((select greffe.kind()) = 'system')
  with check ((select greffe.kind()) = 'system');
grant select, insert on calendar_replies to greffe_app;
