import type pg from "pg";

/**
 * What the rows of a filing cost by themselves: one function of the database, called by the tables' owner, that writes
 * each row which a filing of one document writes, and nothing else. No rule is asked, nobody's right is looked at, no
 * receipt is read. It says how near to one insert a filing could come.
 */
export async function makePlainFiling(pool: pg.Pool): Promise<void> {
  await pool.query(event);
  await pool.query(filing);
}

export interface PlainFiling {
  readonly accountId: string | null;
  readonly caseId: string;
  readonly uploadId: string;
  readonly documentId: string;
  readonly submissionId: string;
}

export async function filePlainly(pool: pg.Pool, of: PlainFiling): Promise<void> {
  const values = [of.accountId, of.caseId, of.uploadId, of.documentId, of.submissionId];
  await pool.query({ name: "plain", text: "select bench_file($1, $2, $3, $4, $5)", values });
}

const event = `create function bench_event(of_case uuid, actor uuid, what text, payload jsonb) returns void language plpgsql as $$
declare head chain_heads; previous bytea;
begin
  insert into chain_heads as h (chain_id, seq, hash) values (of_case, 1, sha256(''))
    on conflict (chain_id) do update set seq = h.seq + 1,
      hash = sha256(convert_to(encode(h.hash, 'hex') || payload::text || what, 'UTF8'))
    returning h.chain_id, h.seq, h.hash, old.hash into head.chain_id, head.seq, head.hash, previous;
  insert into events (chain_id, seq, type, case_id, actor_id, actor_kind, occurred_at, payload, previous_hash, hash)
    values (of_case, head.seq, what, of_case, actor, 'counsel', now(), payload, coalesce(previous, sha256('')), head.hash);
end $$`;

const filing = `create function bench_file(actor uuid, of_case uuid, upload uuid, document uuid, submission uuid)
  returns void language plpgsql as $$
declare taken uploads; number text; known jsonb;
begin
  update uploads set taken_at = now() where id = upload and taken_at is null returning * into strict taken;
  update receipt_books set last_number = last_number + 1 where (office_id, year, book) = (
      select office_id, year, book from receipt_books where office_id = 'toronto' order by book limit 1 for update skip locked)
    returning book || last_number into strict number;
  known := jsonb_build_object('documentId', document, 'submissionId', submission, 'hash', taken.hash);
  insert into documents (id, case_id, submission_id, filed_by, received_at)
    values (document, of_case, submission, actor, now());
  insert into document_versions (document_id, version, case_id, type_code, description, language, file_name, media_type,
      size_bytes, pages, hash, pdf_hash, made_at, made_by)
    values (document, 1, of_case, 'disclosure', 'Country evidence', 'en', taken.file_name, taken.media_type,
      taken.size_bytes, taken.pages, taken.hash, taken.pdf_hash, now(), actor);
  perform bench_event(of_case, actor, 'document-received', known);
  perform bench_event(of_case, actor, 'submission-received', known);
  insert into submissions (id, case_id, receipt_number, filed_by, filed_as, side, channel, received_at, recorded_at,
      office_id, office_zone, zone_database, received_on, event_id, event_hash)
    values (submission, of_case, number, actor, 'counsel-of-record', 'party', 'portal', now(), now(),
      'toronto', 'America/Toronto', '2025b', current_date, of_case || ':1', taken.hash);
  insert into submission_reviews (submission_id, case_id, pending, changed_at) values (submission, of_case, 1, now());
  insert into submission_documents (document_id, submission_id, case_id, position, origin, type_code, description,
      language, file_name, media_type, size_bytes, pages, hash, pdf_hash)
    values (document, submission, of_case, 1, 'filed', 'disclosure', 'Country evidence',
      'en', taken.file_name, taken.media_type, taken.size_bytes, taken.pages, taken.hash, taken.pdf_hash);
  insert into tasks (id, queue, case_id, subject_kind, subject_id, office_id, division, opened_at)
    values (gen_random_uuid(), 'filings-review', of_case, 'submission', submission, 'toronto', 'RPD', now());
  perform greffe.add_job('submission-received', json_build_object('caseId', of_case, 'submissionId', submission),
    null, null, 25, null);
end $$`;
