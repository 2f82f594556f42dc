import type { CaseId } from "../../../kernel/ids.ts";
import { instantOf } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { authorizeOnCase } from "../../cases/index.ts";
import { permitted } from "../../identity/index.ts";
import { plansHearings } from "../calendar-holder.ts";
import type { DateToAvoidView } from "../contract.ts";
import { peopleToAskFor } from "./people-to-ask-for.ts";
import "../db.ts";

type State = DateToAvoidView["state"];

function rowsOf(tx: Transaction) {
  return tx.db
    .selectFrom("dates_to_avoid as d")
    .innerJoin("cases as c", "c.id", "d.case_id")
    .innerJoin("offices as o", "o.id", "c.office_id")
    .innerJoin("persons as n", "n.id", "d.person_id")
    .selectAll("d")
    .select(["c.file_number", "o.zone", "n.given_names", "n.family_name"]);
}

type Row = Awaited<ReturnType<ReturnType<typeof rowsOf>["execute"]>>[number];

const viewOf = (tx: Transaction, row: Row): DateToAvoidView => ({
  id: row.id,
  caseId: row.case_id,
  fileNumber: row.file_number,
  personId: row.person_id,
  person: [row.given_names, row.family_name].filter((one) => one !== null).join(" "),
  fromOn: row.from_on,
  toOn: row.to_on,
  reason: row.reason,
  state: row.state,
  askedAt: instantOf(row.asked_at),
  answer: row.answer,
  decidedAt: row.decided_at === null ? null : instantOf(row.decided_at),
  zone: row.zone,
  mayWithdraw: row.state === "asked" && row.asked_by === tx.actor.accountId,
  mayDecide: row.state === "asked" && plansHearings(tx),
});

/** Those in one state, of all cases that the officer sees: what waits longest first. */
export async function listDatesToAvoid(tx: Transaction, state: State): Promise<DateToAvoidView[]> {
  const rows = await rowsOf(tx).where("d.state", "=", state).orderBy("d.asked_at").orderBy("d.id").limit(200).execute();
  return rows.map((row) => viewOf(tx, row));
}

/** A case's, and for whom the reader may ask. @throws case-not-found, action-not-allowed */
export async function datesToAvoidOf(tx: Transaction, caseId: string) {
  const theCase = await authorizeOnCase(tx, "date-to-avoid.list", caseId);
  const rows = await rowsOf(tx)
    .where("d.case_id", "=", theCase.id as CaseId)
    .orderBy("d.from_on")
    .orderBy("d.id")
    .limit(200)
    .execute();
  const mayAsk = permitted(tx, "date-to-avoid.ask", theCase.relations);
  return {
    items: rows.map((row) => viewOf(tx, row)),
    people: mayAsk ? [...(await peopleToAskFor(tx, theCase.id))] : [],
  };
}
