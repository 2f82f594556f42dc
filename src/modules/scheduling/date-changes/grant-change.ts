import { accountOf } from "../../../kernel/actor.ts";
import { newId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import { civilDateIn } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import { officeOf } from "../../cases/index.ts";
import { hearingToChange } from "../../hearings/index.ts";
import { finishFiled } from "../../work/index.ts";
import type { NewDateChange } from "./contract.ts";
import "./db.ts";
import type { Bilingual } from "../../../kernel/bilingual.ts";
import { fieldTexts } from "../text.ts";

/**
 * An officer grants a change of a hearing’s date. The grant is in the record at once; the new date is found and set by the job
 * that follows, with the notice that it needs.
 * @throws what `hearingToChange` refuses, date-change-days-wrong, date-change-note-wanted, date-change-going
 */
export async function grantChange(tx: Transaction, hearingId: string, wanted: NewDateChange): Promise<string> {
  const { row, cases } = await hearingToChange(tx, hearingId, "hearing.grant-date-change", wanted.version);
  const { cause, notBefore, notAfter } = wanted;
  const note = wanted.note?.trim() || null;
  if (cause === "other" && note === null) throw atField("date-change-note-wanted", "/note", fieldTexts.words);
  const today = civilDateIn(tx.now, (await officeOf(tx, row.office_id)).zone);
  if (notAfter !== null && (notAfter <= today || (notBefore !== null && notAfter < notBefore)))
    throw atField("date-change-days-wrong", "/notAfter", notAfter <= today ? fieldTexts.dayPast : fieldTexts.dayBefore);
  const accountId = accountOf(tx.actor);
  const id = newId<string>(Date.parse(tx.now));
  const added = await tx.db
    .insertInto("date_changes")
    .values({
      id,
      hearing_id: row.id,
      version: row.version,
      cause,
      note,
      not_before: notBefore,
      not_after: notAfter,
      granted_at: tx.now,
      granted_by: accountId,
      state: "granted",
    })
    .onConflict((on) => on.doNothing())
    .executeTakeFirst();
  if (added.numInsertedOrUpdatedRows === 0n) throw new Refused("date-change-going");
  for (const { id: caseId } of cases)
    await append(tx, {
      chain: { caseId },
      type: "hearing-date-change-granted",
      payload: { dateChangeId: id, hearingId: row.id, cause },
    });
  const side = asking[cause];
  if (side !== undefined)
    for (const { id: caseId } of cases)
      await finishFiled(tx, { caseId, side }, "hearing-date-change-granted", "granted");
  await tx.addJob("date-change-granted", { dateChangeId: id }, { jobKey: `date-change:${id}` });
  return id;
}

/** Whose application is answered by the grant. */
const asking: Readonly<Partial<Record<NewDateChange["cause"], "party" | "minister">>> = {
  "party-application": "party",
  "minister-application": "minister",
};

const atField = (code: string, path: string, text: Bilingual): Refused => new Refused(code, {}, [{ path, code, text }]);
