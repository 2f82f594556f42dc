import { accountOf } from "../../../kernel/actor.ts";
import type { AccountId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import type { Instant, Zone } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { AuthorizedCase } from "../../cases/index.ts";
import type { SubmissionContent } from "../contract.ts";
import type { SubmissionsTable } from "../db.ts";
import { counterStamp } from "../domain/counter-stamp.ts";

export interface Filer {
  readonly accountId: AccountId;
  readonly filedAs: SubmissionsTable["filed_as"];
  readonly side: SubmissionsTable["side"];
  readonly channel: SubmissionsTable["channel"];
  readonly receivedAt: Instant;
}

// Who holds two relations to one case files in the first of these.
const order = ["counsel-of-record", "delegate", "designated-representative", "party", "minister"] as const;

/**
 * Who files, in which relation, by which way, and when it was received: now in the portal; on paper, by fax and by
 * e-mail what the registry read on the stamp.
 * @throws signed-out, action-not-allowed, counter-stamp-missing, counter-for-registry-only, submission-incomplete
 */
export function filerOf(
  tx: Transaction,
  row: AuthorizedCase,
  zone: Zone,
  counter: SubmissionContent["counter"],
): Filer {
  const accountId = accountOf(tx.actor);
  const { kind } = tx.actor;
  if (kind === "staff") {
    if (counter === null) throw new Refused("counter-stamp-missing");
    const read = counterStamp(counter, zone, tx.now);
    if (!read.ok) throw new Refused("submission-incomplete", {}, read.problems);
    return { accountId, filedAs: "staff", ...read.stamp };
  }
  if (counter !== null) throw new Refused("counter-for-registry-only");
  const filedAs = order.find((relation) => row.relations.includes(relation));
  if (filedAs === undefined) throw new Refused("action-not-allowed");
  const side = filedAs === "minister" ? "minister" : "party";
  return { accountId, filedAs, side, channel: "portal", receivedAt: tx.now };
}
