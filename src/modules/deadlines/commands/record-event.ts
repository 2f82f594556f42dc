import { Refused } from "../../../kernel/refusal.ts";
import {
  type CivilDate,
  type CivilTime,
  civilDateIn,
  type Instant,
  instantIn,
  type Zone,
} from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { authorizeOnCase } from "../../cases/index.ts";
import type { NewTrigger } from "../contract.ts";
import { rulesFor } from "../domain/standing-deadlines.ts";
import { recordableOn } from "../queries/case-deadlines.ts";
import { factsOf, recordedOn } from "../queries/case-record.ts";
import { recordTrigger } from "../record-trigger.ts";
import type { TriggerCode } from "../rules/deadline-rule.ts";

/** Days still to come that may be recorded: limits are counted back from them. */
const mayBeToCome: ReadonlySet<string> = new Set(["hearing", "constitutional-argument"]);

/**
 * An officer records an event that starts a time limit (a document received, a detention), or corrects one.
 * @throws case-not-found, action-not-allowed, trigger-unknown, trigger-in-the-future, trigger-hour-wanted,
 *   trigger-hour-impossible, trigger-replaced
 */
export async function recordEvent(
  tx: Transaction,
  caseId: string,
  event: NewTrigger,
): Promise<{ readonly triggerId: string }> {
  const row = await authorizeOnCase(tx, "deadline.record", caseId);
  const facts = factsOf(row);
  const code = recordableOn(facts).find((one) => one.code === event.code)?.code;
  if (code === undefined) throw new Refused("trigger-unknown");
  if (event.replaces !== null) {
    const known = (await recordedOn(tx, [row.id]))(row.id).triggers.find((one) => one.id === event.replaces);
    if (known === undefined || known.code !== code) throw new Refused("trigger-replaced");
  }
  if (event.on > civilDateIn(tx.now, row.office.zone) && !mayBeToCome.has(code))
    throw new Refused("trigger-in-the-future");
  const countsHours = rulesFor(facts).some((rule) => rule.trigger === code && rule.span.unit === "hour");
  return recordTrigger(tx, {
    caseId: row.id,
    code: code satisfies TriggerCode,
    on: event.on as CivilDate,
    at: hourOf(event, row.office.zone, countsHours),
    subjectId: null,
    source: "registry",
    replacesId: event.replaces,
  });
}

/** @throws trigger-hour-wanted, trigger-hour-impossible */
function hourOf(event: NewTrigger, zone: Zone, wanted: boolean): Instant | null {
  if (event.time === null) {
    if (wanted) throw new Refused("trigger-hour-wanted");
    return null;
  }
  const at = instantIn(event.on as CivilDate, event.time as CivilTime, zone);
  if (at === null) throw new Refused("trigger-hour-impossible");
  return at;
}
