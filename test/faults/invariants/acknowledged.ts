import type { Store } from "../../../src/platform/database/store.ts";
import type { Acknowledged } from "../acknowledged.ts";
import { differing, mapOf, rowsOf } from "./rows-of.ts";

/** Nothing that was acknowledged is lost, changed or doubled; nothing is there that was acknowledged to nobody. */
export async function lostOrDoubled(store: Store, said: Acknowledged): Promise<readonly string[]> {
  return [
    ...(await received(store, said)),
    ...(await reviewed(store, said)),
    ...(await heard(store, said)),
    ...(await invited(store, said)),
  ];
}

interface SubmissionRow {
  readonly id: string;
  readonly receipt_number: string;
  readonly case_id: string;
  readonly mends_submission_id: string | null;
  /** Null when no such event is on the record. */
  readonly event: string | null;
  readonly hashes: readonly string[] | null;
}

async function received(store: Store, said: Acknowledged): Promise<readonly string[]> {
  const messages = await rowsOf<{ message_id: string }>(
    store,
    "select message_id from referral_messages where outcome = 'accepted'",
  );
  const cases = await rowsOf<{ id: string }>(store, "select id from cases");
  const submissions = await rowsOf<SubmissionRow>(
    store,
    `select s.id, s.receipt_number, s.case_id, s.mends_submission_id, encode(e.hash, 'hex') as event,
       (select array_agg(d.hash order by d.position) from submission_documents d
         where d.submission_id = s.id and d.origin = 'filed') as hashes
     from submissions s left join events e on e.hash = decode(s.event_hash, 'hex')`,
  );
  const yes = () => true;
  return [
    ...differing(
      "referral",
      mapOf(said.referrals, (one) => one.messageId, yes),
      mapOf(messages, (row) => row.message_id, yes),
    ),
    ...differing(
      "case",
      mapOf(said.referrals, (one) => one.caseId, yes),
      mapOf(cases, (row) => row.id, yes),
    ),
    ...differing<readonly unknown[]>(
      "submission",
      mapOf(
        said.submissions,
        (one) => one.submissionId,
        (one) => [one.receiptNumber, one.caseId, one.mends, one.eventHash, one.hashes],
      ),
      mapOf(
        submissions,
        (row) => row.id,
        (row) => [row.receipt_number, row.case_id, row.mends_submission_id, row.event, row.hashes],
      ),
    ),
  ];
}

interface OutcomeRow {
  readonly document_id: string;
  readonly outcome: string;
  readonly docket_number: number | null;
  readonly docketed: number | null;
}

async function reviewed(store: Store, said: Acknowledged): Promise<readonly string[]> {
  const outcomes = await rowsOf<OutcomeRow>(
    store,
    `select o.document_id, o.outcome, o.docket_number, k.docket_number as docketed from document_outcomes o
     left join document_dockets k on k.document_id = o.document_id`,
  );
  const expected = new Map<string, readonly [string, number | null, number | null]>([
    ...said.docketed.map((one) => [one.documentId, ["docketed", one.docketNumber, one.docketNumber]] as const),
    ...said.returned.map((one) => [one.documentId, ["returned", null, null]] as const),
    ...said.replaced.map((one) => [one.documentId, [one.how, null, null]] as const),
  ]);
  const found = mapOf(
    outcomes,
    (row) => row.document_id,
    (row) => [row.outcome, row.docket_number, row.docketed] as const,
  );
  return differing<readonly [string, number | null, number | null]>("document", expected, found);
}

interface HearingRow {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly held_on: string;
  readonly versions: readonly number[] | null;
}

async function heard(store: Store, said: Acknowledged): Promise<readonly string[]> {
  const hearings = await rowsOf<HearingRow>(
    store,
    `select h.id, h.version, h.status, h.held_on, (select array_agg(v.version order by v.version)
       from hearing_versions v where v.hearing_id = h.id) as versions from hearings h`,
  );
  const versions = (last: number) => Array.from({ length: last }, (_, index) => index + 1);
  // A later decision takes the place of the one before it.
  const expected = mapOf(
    said.hearings,
    (one) => one.hearingId,
    (one) => [one.version, one.status, one.on, versions(one.version)],
  );
  const found = mapOf(
    hearings,
    (row) => row.id,
    (row) => [row.version, row.status, row.held_on, row.versions],
  );
  const variations = await rowsOf<{ case_id: string; due_on: string; reason: string }>(
    store,
    "select case_id, due_on, reason from deadline_variations",
  );
  return [
    ...differing<readonly unknown[]>("hearing", expected, found),
    ...differing(
      "variation",
      mapOf(
        said.variations,
        (one) => one.reason,
        (one) => [one.caseId, one.dueOn],
      ),
      mapOf(
        variations,
        (row) => row.reason,
        (row) => [row.case_id, row.due_on],
      ),
    ),
  ];
}

interface InvitationRow {
  readonly id: string;
  readonly counsel_id: string;
  readonly used: boolean;
  readonly accounts: number;
  readonly doors: number;
}

async function invited(store: Store, said: Acknowledged): Promise<readonly string[]> {
  const invitations = await rowsOf<InvitationRow>(
    store,
    `select i.id, i.counsel_id, i.used_at is not null as used, (select count(*)::int from accounts a
       where a.counsel_id = i.counsel_id) as accounts, (select count(*)::int from case_access g
       where g.case_id = i.case_id and g.account_id = i.account_id and g.until_at is null) as doors from invitations i`,
  );
  return differing<readonly unknown[]>(
    "invitation",
    mapOf(
      said.invitations,
      (one) => one.invitationId,
      (one) => [one.counselId, one.used, 1, 1],
    ),
    mapOf(
      invitations,
      (row) => row.id,
      (row) => [row.counsel_id, row.used, row.accounts, row.doors],
    ),
  );
}
