import type { CivilDate } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { type AuthorizedCase, authorizeOnCase } from "../../cases/index.ts";
import { recordTrigger, standingTrigger } from "../../deadlines/index.ts";
import { deliveriesAbout, deliveryReached } from "../../notices/index.ts";
import { dayReceived, sideOf } from "../steps/day-received.ts";

/**
 * The notice that a proceeding ended without written reasons (abandoned, dismissed, terminated) came to somebody of the
 * person's side, or a letter of it came back: from the earliest day that is known runs the time to ask the Federal Court (Act, s. 72(2)).
 * Where a letter came back and no other day is known, the time stays where the rules put it, and an officer looks. Safe to
 * repeat.
 */
export async function noteEndReached(tx: Transaction, deliveryId: string): Promise<void> {
  const reached = await deliveryReached(tx, deliveryId);
  const [, caseId = "", version = ""] = /^ended:([0-9a-f-]{36}):(\d+)$/.exec(reached?.subjectKey ?? "") ?? [];
  if (reached === undefined || caseId !== reached.caseId) return;
  const theCase = await authorizeOnCase(tx, "decision.record-receipt", caseId);
  const on = await earliestDay(tx, theCase, reached.subjectKey ?? "");
  if (on === null) return;
  const subjectId = subjectOf(caseId, Number(version));
  const about = { caseId: theCase.id, code: "final-decision-received", subjectId } as const;
  const standing = await standingTrigger(tx, about);
  if (standing?.on === on) return;
  await recordTrigger(tx, { ...about, on, at: null, source: "notice", replacesId: standing?.id ?? null });
}

async function earliestDay(tx: Transaction, theCase: AuthorizedCase, subjectKey: string): Promise<CivilDate | null> {
  const days: CivilDate[] = [];
  for (const reached of await deliveriesAbout(tx, theCase.id, subjectKey)) {
    const on = (await sideOf(tx, reached)) === "party" ? await dayReceived(tx, theCase, reached) : null;
    if (on !== null) days.push(on);
  }
  return days.sort()[0] ?? null;
}

/** A step of a case as a thing of its own: the case's identifier with the version that the step gave it. */
function subjectOf(caseId: string, version: number): string {
  const tail = (BigInt(`0x${caseId.slice(-12)}`) ^ BigInt(version)).toString(16).padStart(12, "0");
  return `${caseId.slice(0, -12)}${tail}`;
}
