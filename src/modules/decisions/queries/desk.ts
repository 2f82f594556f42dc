import { sql } from "kysely";
import { instantOf, type Zone } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { decisionStepOf, divisionNames, proceedingNames, statusNames } from "../../cases/index.ts";
import { hearingsToRecord } from "../../hearings/index.ts";
import type { Desk } from "../contract.ts";
import { decisionQuery, decisionSummary } from "./decision-rows.ts";

const most = 200;

/** What is on a member’s desk: hearings to record, cases to decide, drafts with their ages, drafts of others that the member was asked to read. */
export async function deskOf(tx: Transaction): Promise<Desk> {
  const own = await ownOn(tx);
  const others = await readBy(tx);
  const toSign = await signedNext(tx);
  const signing = new Set(toSign.map((row) => row.id));
  const begun = new Map(own.flatMap((row) => row.cases.map((one) => [one.id as string, row.id] as const)));
  return {
    toRecord: await hearingsToRecord(tx),
    toDecide: await toDecide(tx, begun),
    drafts: own.map(decisionSummary),
    toSign: toSign.map(decisionSummary),
    toRead: others.filter((row) => !signing.has(row.id)).map(decisionSummary),
  };
}

const ownOn = (tx: Transaction) =>
  decisionQuery(tx)
    .where("d.author_id", "=", tx.actor.accountId as never)
    .where("d.status", "in", ["draft", "signed"])
    .orderBy("d.saved_at")
    .limit(most)
    .execute();

/** Drafts of others that the member was asked to read, or to sign. */
const readBy = (tx: Transaction) =>
  decisionQuery(tx)
    .where("d.author_id", "<>", tx.actor.accountId as never)
    .where("d.status", "=", "draft")
    .where(sql<boolean>`d.id in (
      select r.decision_id from decision_readers r where r.account_id = ${tx.actor.accountId} and r.ended_at is null
      union select s.decision_id from decision_signatures s where s.member_id = ${tx.actor.accountId})`)
    .orderBy("d.saved_at")
    .limit(most)
    .execute();

/** Of a panel: what waits for the member's signature as it stands now. */
const signedNext = (tx: Transaction) =>
  decisionQuery(tx)
    .where("d.status", "=", "draft")
    .where((of) =>
      of.exists(
        of
          .selectFrom("decision_signatures as s")
          .select("s.version")
          .whereRef("s.decision_id", "=", "d.id")
          .whereRef("s.version", "=", "d.version")
          .where("s.member_id", "=", tx.actor.accountId as never)
          .where("s.signed_at", "is", null),
      ),
    )
    .orderBy("d.saved_at")
    .limit(most)
    .execute();

async function toDecide(tx: Transaction, begun: ReadonlyMap<string, string>): Promise<Desk["toDecide"]> {
  const rows = await assignedTo(tx);
  return (
    rows
      // Begun by another of the panel, it is theirs to write.
      .filter((row) => !row.is_begun || begun.has(row.id))
      .filter((row) => decisionStepOf({ ...row, office: { zone: row.zone as Zone } }, tx.now) !== null)
      .slice(0, most)
      .map((row) => ({
        caseId: row.id,
        fileNumber: row.file_number,
        principal: row.principal_name,
        division: { code: row.division, name: divisionNames[row.division] ?? { en: row.division, fr: row.division } },
        proceeding: {
          code: row.proceeding_type,
          name: proceedingNames[row.proceeding_type] ?? { en: row.proceeding_type, fr: row.proceeding_type },
        },
        status: { code: row.status, name: statusNames[row.status] ?? { en: row.status, fr: row.status } },
        office: { id: row.office_id, name: { en: row.name_en, fr: row.name_fr }, zone: row.zone },
        since: instantOf(row.since),
        decisionId: begun.get(row.id) ?? null,
      }))
  );
}

/** Cases before the member that are still before the division, what waits longest first. */
const assignedTo = (tx: Transaction) =>
  tx.db
    .selectFrom("case_access as a")
    .innerJoin("cases as c", "c.id", "a.case_id")
    .innerJoin("offices as o", "o.id", "c.office_id")
    .select([
      "c.id",
      "c.file_number",
      "c.principal_name",
      "c.division",
      "c.proceeding_type",
      "c.status",
      "c.received_on",
    ])
    .select(["o.id as office_id", "o.name_en", "o.name_fr", "o.zone"])
    .select((of) => [of.fn.max("a.from_at").as("since"), sql<boolean>`greffe.decision_begun(c.id)`.as("is_begun")])
    .where("a.account_id", "=", tx.actor.accountId as never)
    .where("a.relation", "=", "assigned-member")
    .where("a.until_at", "is", null)
    .where("c.finalized_on", "is", null)
    .groupBy(["c.id", "o.id"])
    .orderBy("since")
    .execute();
