-- A case is called a case: the kinds of notices that called it a file are renamed. The record keeps the former names where it says
-- which notice was issued; `formerKinds` of the notices shows these rightly.
update notices set kind = case kind
    when 'file-reinstated' then 'notice-of-reinstatement'
    when 'file-reopened' then 'notice-of-reopening'
    when 'file-sent-back' then 'notice-of-matter-sent-back' end
  where kind in ('file-reinstated', 'file-reopened', 'file-sent-back');
