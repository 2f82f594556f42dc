import { sql } from "kysely";
import type { Language } from "../../../kernel/bilingual.ts";
import {
  type AccountId,
  type CaseId,
  type CounselId,
  isUuid,
  type NoticeId,
  type PersonId,
} from "../../../kernel/ids.ts";
import type { Action } from "../../../kernel/permission.ts";
import { Refused } from "../../../kernel/refusal.ts";
import { type Instant, instantOf, type Zone } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { authorizeOnCase, officeOf } from "../../cases/index.ts";
import { closeTask, holdTaskOf, type TaskRow } from "../../work/index.ts";
import type { DeliveryState } from "../contract.ts";
import "../db.ts";

export interface FollowedDelivery {
  readonly id: string;
  readonly caseId: CaseId;
  readonly noticeId: NoticeId;
  readonly mailingId: string;
  readonly channel: "email" | "mail";
  readonly accountId: AccountId | null;
  readonly personId: PersonId | null;
  /** Counsel of record who has no account. */
  readonly counselId: CounselId | null;
  readonly language: Language;
  readonly issuedAt: Instant;
}

/** An e-mail that came back or a letter to mail, and the registry's task about it, held until the transaction ends. */
export interface Unreached extends FollowedDelivery {
  readonly zone: Zone;
  readonly task: TaskRow | null;
}

/** Where a delivery waits for the registry, and the queue that follows it there. A letter may stand for an e-mail. */
const followUp: Readonly<Record<FollowedDelivery["channel"], Partial<Record<DeliveryState, string>>>> = {
  email: { bounced: "mail-returned", returned: "letters-returned" },
  mail: { queued: "letters-to-mail", returned: "letters-returned" },
};

/** The queue that follows a delivery where it stands; null where nothing is left to do. */
export const queueAt = (channel: FollowedDelivery["channel"], state: string): string | null =>
  followUp[channel][state as DeliveryState] ?? null;

/** @throws delivery-not-found */
export async function deliveryOf(tx: Transaction, deliveryId: string): Promise<FollowedDelivery> {
  const row = !isUuid(deliveryId)
    ? undefined
    : await tx.db
        .selectFrom("deliveries as d")
        .innerJoin("notices as n", "n.id", "d.notice_id")
        .select([
          "d.id",
          "d.case_id",
          "d.notice_id",
          "d.channel",
          "d.account_id",
          "d.person_id",
          "d.counsel_id",
          "d.language",
        ])
        .select(["n.mailing_id", "n.issued_at"])
        .where("d.id", "=", deliveryId)
        .executeTakeFirst();
  if (row === undefined || row.channel === "portal") throw new Refused("delivery-not-found");
  return {
    id: row.id,
    caseId: row.case_id,
    noticeId: row.notice_id,
    mailingId: row.mailing_id,
    channel: row.channel,
    accountId: row.account_id,
    personId: row.person_id,
    counselId: row.counsel_id,
    language: row.language,
    issuedAt: instantOf(row.issued_at),
  };
}

/**
 * What a delivery of this case stands at, with the case's chain held: whoever else is about to add to it waits, and
 * finds what was added first.
 */
export async function holdState(tx: Transaction, caseId: CaseId, deliveryId: string): Promise<DeliveryState> {
  await tx.db.selectFrom("chain_heads").select("seq").where("chain_id", "=", caseId).forUpdate().execute();
  const { rows } = await sql<{ state: DeliveryState }>`select state from delivery_events
    where delivery_id = ${deliveryId} and state not in ('opened', 'address-confirmed') order by id desc limit 1`.execute(
    tx.db,
  );
  return rows[0]?.state ?? "queued";
}

/**
 * The delivery for the act that answers it, from whichever page the act comes.
 * @throws delivery-not-found, action-not-allowed, letter-already-mailed, delivery-settled, task-claimed-by-another
 */
export async function openUnreached(tx: Transaction, action: Action, deliveryId: string): Promise<Unreached> {
  const delivery = await deliveryOf(tx, deliveryId);
  const found = await authorizeOnCase(tx, action, delivery.caseId);
  const { zone } = await officeOf(tx, found.office_id);
  const state = await holdState(tx, delivery.caseId, delivery.id);
  if (state === "mailed") throw new Refused("letter-already-mailed");
  const queue = queueAt(delivery.channel, state);
  if (queue === null) throw new Refused("delivery-settled");
  return { ...delivery, zone, task: await holdTaskOf(tx, { queue, subjectId: delivery.id }) };
}

/** The act is done: the task about it, if one was opened, leaves its queue. */
export async function closeUnreached(
  tx: Transaction,
  unreached: Unreached,
  outcome: "mailed" | "sent-again" | "answered",
): Promise<void> {
  if (unreached.task !== null) await closeTask(tx, unreached.task.id, outcome);
}
