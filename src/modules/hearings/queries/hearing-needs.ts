import { sql } from "kysely";
import type { CaseId } from "../../../kernel/ids.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { authorizeOnCase, type CaseRow } from "../../cases/index.ts";
import { permitted } from "../../identity/index.ts";
import type { HearingMode } from "../contract.ts";
import { inOneEquipmentOrder } from "../domain/equipment.ts";
import "../db.ts";

/** How a hearing is to be held, where that is not as usual, and what its room must have. */
export interface HearingNeeds {
  readonly mode: HearingMode | null;
  readonly equipment: readonly string[];
}

/** What was recorded for these cases, by case; a case of which nothing was recorded is left out. */
export async function needsOf(tx: Transaction, caseIds: readonly string[]): Promise<ReadonlyMap<string, HearingNeeds>> {
  if (caseIds.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom("hearing_needs")
    .select(["case_id", "mode", "equipment"])
    .where("case_id", "in", [...caseIds] as CaseId[])
    .execute();
  return new Map(rows.map(({ case_id: id, mode, equipment }) => [id, { mode, equipment }]));
}

/** Cases heard together: whoever must be there in person decides how, and the room has all that any of them needs. */
export function needsTogether(needs: readonly HearingNeeds[]): HearingNeeds {
  const modes = needs.flatMap(({ mode }) => (mode === null ? [] : [mode]));
  const mode = (["in-person", "hybrid", "virtual"] as const).find((one) => modes.includes(one)) ?? null;
  return { mode, equipment: inOneEquipmentOrder(needs.flatMap((one) => one.equipment)) };
}

/** Hearings to come of a case that are held otherwise than is recorded, or in a room that lacks something. */
async function notAsNeeded(tx: Transaction, caseId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`select h.id from hearing_needs n
      join hearing_cases hc on hc.case_id = n.case_id and hc.left_at is null
      join hearings h on h.id = hc.hearing_id and h.status = 'set' and h.starts_at > ${tx.now}::timestamptz
      left join rooms r on r.id = h.room_id
    where n.case_id = ${caseId}::uuid and (h.mode <> coalesce(n.mode, h.mode)
      or (h.mode <> 'virtual' and not (n.equipment <@ coalesce(r.equipment, '{}')))) order by h.starts_at, h.id`.execute(
    tx.db,
  );
  return rows.map((row) => row.id);
}

/** No hearing of a case that is closed, or whose decision is signed, is still to be held. */
export async function mayBeHeard(tx: Transaction, { id, finalized_on: finalizedOn }: CaseRow): Promise<boolean> {
  if (finalizedOn !== null) return false;
  const { rows } = await sql<{
    signed: boolean;
  }>`select greffe.signed_and_waiting(${id}::uuid) is not null as signed`.execute(tx.db);
  return rows[0]?.signed !== true;
}

/** @throws case-not-found, action-not-allowed */
export async function viewNeeds(tx: Transaction, caseId: string) {
  const theCase = await authorizeOnCase(tx, "hearing.view-needs", caseId);
  const { id } = theCase;
  const { mode, equipment } = (await needsOf(tx, [id])).get(id) ?? { mode: null, equipment: [] };
  return {
    mode,
    equipment: [...inOneEquipmentOrder(equipment)],
    notSo: [...(await notAsNeeded(tx, id))],
    actions:
      permitted(tx, "hearing.record-needs", ["staff"]) && (await mayBeHeard(tx, theCase))
        ? ["hearing.record-needs"]
        : [],
  };
}
