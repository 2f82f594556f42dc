-- A notice is not named as what happened is: an event's name stands in the record for good, so the notice's gives way. The record
-- keeps the former names where it says which notice was issued; `formerKinds` of the notices shows these rightly.
update notices set kind = case kind
    when 'submission-received' then 'acknowledgement-of-receipt'
    when 'hearing-changed' then 'changed-notice-to-appear'
    when 'hearing-cancelled' then 'notice-of-cancellation'
    when 'decision-translated' then 'notice-of-translation' end
  where kind in ('submission-received', 'hearing-changed', 'hearing-cancelled', 'decision-translated');
