import { theSystem } from "../../../kernel/actor.ts";
import type { AccountId, HearingId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { Services } from "../../../platform/http/route.ts";
import { changeHearing } from "../../hearings/index.ts";
import type { ReadCalendars } from "../queries/read-snapshot.ts";
import { interpreterOfferRuleOn } from "../rules/interpreter-offer-rules.ts";
import { tellOfficer } from "../steps/tell-officer.ts";
import { freeInterpreters } from "./free-interpreters.ts";
import { settleSitting } from "./settle-sitting.ts";
import { type SittingToInterpret, sittingToInterpret } from "./sitting-of.ts";
import "./db.ts";

/**
 * Whoever was to interpret does not: the next who is free is set and offered the sitting; when there is none, nobody is named on the hearing
 * any more and a scheduling officer has it to do. Safe to repeat.
 */
export async function seekReplacement({ store }: Services, read: ReadCalendars, hearingId: HearingId): Promise<void> {
  try {
    await store.transact(theSystem, (tx) => replace(tx, read, hearingId));
  } catch (error) {
    // The hearing has begun, or somebody was quicker on it: a person looks.
    if (!(error instanceof Refused)) throw error;
    await store.transact(theSystem, async (tx) => {
      const sitting = await sittingToInterpret(tx, hearingId);
      if (sitting !== null) await tellWanted(tx, sitting);
    });
  }
}

async function replace(tx: Transaction, read: ReadCalendars, hearingId: HearingId): Promise<void> {
  const sitting = await sittingToInterpret(tx, hearingId);
  if (sitting === null) return;
  const gone = await whoDoesNotCome(tx, sitting);
  if (sitting.interpreter_id !== null && !gone.has(sitting.interpreter_id)) return settleSitting(tx, hearingId);
  const { mostAsked } = interpreterOfferRuleOn(sitting.division, tx.now.slice(0, 10));
  const free = gone.size < mostAsked ? await freeInterpreters(tx, read, sitting) : [];
  const next = free.find((id) => !gone.has(id)) ?? null;
  if (next !== sitting.interpreter_id) await nameInterpreter(tx, sitting, next);
  if (next === null) return tellWanted(tx, sitting);
  await settleSitting(tx, hearingId);
}

/** Who said no to this very sitting, or nothing. */
async function whoDoesNotCome(tx: Transaction, sitting: SittingToInterpret): Promise<ReadonlySet<AccountId>> {
  const rows = await tx.db
    .selectFrom("interpreter_offers")
    .select("account_id")
    .where("hearing_id", "=", sitting.id)
    .where("starts_at", "=", sitting.starts_at)
    .where("state", "in", ["refused", "lapsed", "gave-up"])
    .execute();
  return new Set(rows.map((row) => row.account_id));
}

/** Parties are not told who interprets: the change tells the people of the sitting alone. */
async function nameInterpreter(tx: Transaction, sitting: SittingToInterpret, next: AccountId | null): Promise<void> {
  const { content } = await tx.db
    .selectFrom("hearing_versions")
    .select("content")
    .where("hearing_id", "=", sitting.id)
    .where("version", "=", sitting.version)
    .executeTakeFirstOrThrow();
  await changeHearing(tx, sitting.id, {
    sitting: { ...content, interpreterId: next, interpreterName: null },
    shortNotice: null,
    reason: { code: "interpreter-unavailable", note: null },
    version: sitting.version,
  });
}

async function tellWanted(tx: Transaction, sitting: SittingToInterpret): Promise<void> {
  const { office_id: officeId, division } = sitting;
  const payload = { hearingId: sitting.id };
  const told = { type: "interpreter-wanted", payload, queue: "interpreters-wanted" } as const;
  await tellOfficer(tx, sitting.case_ids, { officeId, division }, told);
}
