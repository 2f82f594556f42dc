import type { NamedEventType } from "../../../kernel/event.ts";
import type { CaseId } from "../../../kernel/ids.ts";
import type { CivilDate } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append, type NewEvent } from "../../audit/index.ts";
import { openTask } from "../../work/index.ts";
import type { Division } from "../contract.ts";

/** What happened, as each case's history says it, and in which queue somebody has it to do. */
interface Told extends Pick<NewEvent, "payload"> {
  readonly type: NamedEventType;
  readonly queue: string;
  /** By when; as the queue’s own row says, when left out. */
  readonly dueOn?: CivilDate;
}

/** Each of the cases heard together says so, and a scheduling officer has it to do, once, on the first of them. */
export async function tellOfficer(
  tx: Transaction,
  caseIds: readonly CaseId[],
  of: { readonly officeId: string; readonly division: Division },
  { type, payload, queue, dueOn }: Told,
): Promise<void> {
  for (const caseId of caseIds) await append(tx, { chain: { caseId }, type, payload });
  const [first] = caseIds;
  if (first === undefined) return;
  const { officeId, division } = of;
  const due = dueOn === undefined ? {} : { dueOn };
  await openTask(tx, { queue, caseId: first, subject: { kind: "case", id: first }, officeId, division, ...due });
}
