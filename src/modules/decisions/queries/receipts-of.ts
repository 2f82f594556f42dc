import { isInForce } from "../../../kernel/dated-rows.ts";
import { type CivilDate, instantOf } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { computeDueDate, deadlineRules, officeCalendars } from "../../deadlines/index.ts";
import { counselName, displayName } from "../../parties/index.ts";
import type { Receipt } from "../contract.ts";
import type { DecisionId } from "../db.ts";
import { determinationOf } from "../rules/determinations.ts";
import { decisionFor } from "./decision-for.ts";

/** Who received a decision, when and how that is known, with the last day of each one's notice of appeal. */
export async function receiptsOf(tx: Transaction, decisionId: string): Promise<{ readonly items: Receipt[] }> {
  const { row, cases } = await decisionFor(tx, decisionId, "decision.record-receipt");
  const calendar = (await officeCalendars(tx)).get(row.office_id)?.calendar;
  const rows = await receiptRows(tx, row.id);
  const items = rows.map((one): Receipt => {
    const determination = row.cases.find((of) => of.id === one.case_id)?.determination ?? "";
    const canAppeal = determinationOf(determination)?.appeal === "rad" && row.corrects_id === null;
    return {
      id: one.id,
      caseId: one.case_id,
      fileNumber: cases.find((of) => of.id === one.case_id)?.file_number ?? "",
      side: one.side,
      name: nameOn(one),
      receivedOn: one.received_on,
      basis: one.basis,
      recordedAt: instantOf(one.recorded_at),
      letterReturnedOn: one.letter_returned_on,
      appealDueOn:
        canAppeal && calendar !== undefined && one.letter_returned_on === null
          ? appealDueOn(one.received_on, calendar)
          : null,
    };
  });
  return { items };
}

const receiptRows = (tx: Transaction, decisionId: DecisionId) =>
  tx.db
    .selectFrom("decision_receipts as r")
    .leftJoin("accounts as a", "a.id", "r.account_id")
    .leftJoin("persons as p", "p.id", "r.person_id")
    .leftJoin("counsels as c", "c.id", "r.counsel_id")
    .select([
      "r.id",
      "r.case_id",
      "r.side",
      "r.received_on",
      "r.basis",
      "r.recorded_at",
      "r.letter_returned_on",
      "a.name",
    ])
    .select(["p.family_name as familyName", "p.given_names as givenNames", "c.family_name", "c.given_names"])
    .where("r.decision_id", "=", decisionId)
    .orderBy("r.received_on")
    .orderBy("r.recorded_at")
    .execute();

/** Of the account, the person or the counsel. */
function nameOn(one: Awaited<ReturnType<typeof receiptRows>>[number]): string {
  const counsel =
    one.family_name === null ? "" : counselName({ family_name: one.family_name, given_names: one.given_names ?? "" });
  return one.name ?? (displayName(one) || counsel);
}

function appealDueOn(on: CivilDate, calendar: Parameters<typeof computeDueDate>[2]): CivilDate | null {
  const rule = deadlineRules.find((one) => one.code === "rad-notice-of-appeal" && isInForce(one, on));
  return rule === undefined ? null : computeDueDate(rule, { on, at: null }, calendar).dueOn;
}
