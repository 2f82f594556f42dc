-- The decision of a panel of three (Act, s. 163): one member writes, each of the three signs the same version or dissents
-- with reasons of their own, and it is final when all have signed.

-- The two who decide with the member to whom a case was given.
alter table case_assignments add column panel_ids uuid[] not null default '{}';

create table decision_panel (
  decision_id uuid not null references decisions,
  member_id uuid not null references accounts,
  presides boolean not null,
  primary key (decision_id, member_id)
);
-- What each member of the panel was asked to sign: this version and no other. A later version is signed anew.
create table decision_signatures (
  decision_id uuid not null references decisions,
  member_id uuid not null references accounts,
  version int not null check (version > 0),
  opinion text check (opinion in ('concurs', 'dissents')),
  dissent jsonb,
  signed_at timestamptz(3),
  primary key (decision_id, version, member_id),
  check ((opinion is null) = (signed_at is null)),
  check (dissent is null or opinion = 'dissents')
);

-- Whether the actor is asked to sign the decision, or has signed it, as it stands.
create function greffe.signs_on_panel(decision uuid) returns boolean language sql stable security definer
  set search_path = pg_catalog, public, pg_temp as $$
  select greffe.kind() = 'staff' and exists (select from decision_signatures s join decisions d
    on d.id = s.decision_id and d.version = s.version
    where s.decision_id = decision and s.member_id = greffe.actor())
$$;
revoke execute on function greffe.signs_on_panel from public;
grant execute on function greffe.signs_on_panel to greffe_app;

-- The others of the panel read the draft once its author has signed it and sent it to them.
create or replace function greffe.reads_draft(decision uuid) returns boolean language sql stable security definer
  set search_path = pg_catalog, public, pg_temp as $$
  select exists (select from decision_readers r where r.decision_id = decision and r.account_id = greffe.actor() and r.ended_at is null)
    or exists (select from decision_signatures s where s.decision_id = decision and s.member_id = greffe.actor())
$$;

-- Whoever signs last makes the signed decision of it.
alter policy decisions_changed on decisions
  using (case (select greffe.kind()) when 'system' then true when 'staff' then author_id = (select greffe.actor())
    or (status = 'draft' and greffe.signs_on_panel(id))
    or (status = 'signed' and (select greffe.holds('registry-officer'))) else false end)
  with check (case (select greffe.kind()) when 'system' then true
    when 'staff' then (author_id = (select greffe.actor()) and status in ('draft', 'signed', 'discarded'))
      or (status = 'signed' and greffe.signs_on_panel(id))
      or (status = 'released' and (select greffe.holds('registry-officer'))) else false end);

alter table decision_panel enable row level security;
create policy decision_panel_seen on decision_panel for select using (exists (select from decisions d where d.id = decision_id));
create policy decision_panel_added on decision_panel for insert with check ((select greffe.kind()) = 'staff'
  and exists (select from decisions d where d.id = decision_id and d.author_id = (select greffe.actor()) and d.status = 'draft'));

alter table decision_signatures enable row level security;
create policy decision_signatures_seen on decision_signatures for select
  using ((select greffe.kind()) in ('system', 'staff') and exists (select from decisions d where d.id = decision_id));
create policy decision_signatures_asked on decision_signatures for insert with check ((select greffe.kind()) = 'staff'
  and exists (select from decisions d where d.id = decision_id and d.author_id = (select greffe.actor()) and d.status = 'draft'
    and d.version = decision_signatures.version)
  and exists (select from decision_panel p where p.decision_id = decision_signatures.decision_id
    and p.member_id = decision_signatures.member_id)
  and (opinion is null or (member_id = (select greffe.actor()) and opinion = 'concurs')));
create policy decision_signatures_given on decision_signatures for update
  using (member_id = (select greffe.actor()) and signed_at is null)
  with check (member_id = (select greffe.actor()) and signed_at is not null);
grant select, insert on decision_panel, decision_signatures to greffe_app;
grant update (opinion, dissent, signed_at) on decision_signatures to greffe_app;

-- A dissent goes with the last of its cases, as drafts do.
create function greffe.empty_disposed_dissents() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update decision_signatures s set dissent = null where s.dissent is not null
    and exists (select from decision_cases own where own.decision_id = s.decision_id and own.case_id = new.id)
    and not exists (select from decision_cases dc join cases c on c.id = dc.case_id
      where dc.decision_id = s.decision_id and c.disposed_at is null);
  return null;
end $$;
revoke execute on function greffe.empty_disposed_dissents from public;
create trigger cases_disposed_dissents after update of disposed_at on cases
  for each row when (old.disposed_at is null and new.disposed_at is not null) execute function greffe.empty_disposed_dissents();
