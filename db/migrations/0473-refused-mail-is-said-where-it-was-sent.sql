-- Whoever invited somebody reads that a mail server refused the invitation for good: of one mail that they can name, the
-- server's code, and nothing of any other.
create function greffe.mail_refused(of_job text, subject text) returns text
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select r.code from refused_mail r where r.job = of_job and r.subject_id = subject
$$;
revoke execute on function greffe.mail_refused(text, text) from public;
grant execute on function greffe.mail_refused(text, text) to greffe_app;
