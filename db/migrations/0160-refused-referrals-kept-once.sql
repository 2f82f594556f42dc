-- The same refused message waits once, however often it comes: a batch that is run again, a partner that tries again.
-- Of those that wait twice already the later ones are settled by the first.
update referral_messages later
  set settled_at = later.received_at, settled_how = 'set-aside',
    settled_reason = 'The same message waits already / Le même message est déjà en attente'
  where later.outcome = 'refused' and later.settled_at is null and exists (
    select from referral_messages first
      where first.outcome = 'refused' and first.settled_at is null and first.body_hash = later.body_hash
        and (first.received_at, first.id) < (later.received_at, later.id));
create unique index referral_messages_refused_once on referral_messages (body_hash)
  where outcome = 'refused' and settled_at is null;
