-- The workers listen for two words: that a job came, and that the queue was changed so much that they must stop. Whoever can
-- run SQL could say both, and a worker believes it. Only the functions that run as the owner of the tables say them; `notify`
-- as a command is refused by the connection. Where the owner may not take this right back (a managed server), the operator does.
do $$ begin
  execute format('grant execute on function pg_catalog.pg_notify(text, text) to %I', current_user);
  revoke execute on function pg_catalog.pg_notify(text, text) from public;
exception when insufficient_privilege then null;
end $$;
