-- What happened on a file is not for everybody on it: each type of event names whom it is told (audit/rules/audiences),
-- and this is the second lock. Somebody outside the staff reads what they did themselves or under the same counsel, what
-- their side is told, and of things only what they see of the things. A type that is not named is the staff's alone.
do $$
declare
  staff constant text := '(select greffe.kind()) in (''system'', ''staff'')';
begin
  execute format($policy$alter policy events_seen on events using (case
    when case_id is null then %1$s or actor_id = (select greffe.actor())
    when not %2$s then false
    when %1$s then true
    when type in ('case-opened-by-reader', 'submission-read', 'receipt-read', 'case-archive-downloaded', 'document-opened',
        'notice-opened')
      then actor_id = (select greffe.actor()) or actor_id in (select c.account_id from greffe.colleagues_of_actor c)
    when type in ('case-opened', 'case-moved', 'case-facts-corrected', 'case-office-changed', 'party-corrected',
        'cases-joined', 'case-separated', 'representation-begun', 'representative-wanted', 'representative-designated',
        'representative-ended', 'minister-joined', 'minister-left', 'case-sealed', 'case-unsealed', 'hearing-set',
        'hearing-changed', 'hearing-cancelled', 'hearing-left', 'deadline-varied', 'deadline-met',
        'deadline-trigger-recorded', 'deadline-trigger-withdrawn')
      then true
    when type in ('contact-changed', 'representation-ended', 'invitation-accepted', 'party-account-opened',
        'counsel-access-suspended', 'counsel-access-restored')
      then exists (select from greffe.files_of_actor f where f.case_id = events.case_id and f.relation in
        ('counsel-of-record', 'delegate', 'party', 'designated-representative') offset 0)
    when type in ('submission-received', 'document-received', 'document-returned')
      then exists (select from submissions s where s.id = (payload->>'submissionId')::uuid)
    when type in ('document-docketed', 'document-corrected', 'document-assembled', 'document-pdf-made',
        'document-found-infected')
      then exists (select from documents d where d.id = (payload->>'documentId')::uuid)
    when type = 'notice-issued' then exists (select from notices n where n.id = (payload->>'noticeId')::uuid)
    else false end)$policy$, staff, greffe.seen_as_condition('events.case_id'));
end $$;
