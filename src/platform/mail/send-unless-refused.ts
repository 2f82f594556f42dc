import type { ColumnType } from "kysely";
import { theSystem } from "../../kernel/actor.ts";
import { type AccountId, newId } from "../../kernel/ids.ts";
import type { Transaction } from "../database/store.ts";
import type { Services } from "../http/route.ts";
import { MailRefused } from "./mail-error.ts";
import type { Mail } from "./mailer.ts";

declare module "../database/tables.ts" {
  interface Tables {
    refused_mail: {
      id: string;
      job: string;
      subject_id: string;
      account_id: AccountId | null;
      code: string;
      refused_at: ColumnType<Date, string, never>;
    };
  }
}

/** Which mail it is: the job that sends it, what it is about, and whose address it goes to where that is an account's. */
export interface MailOfJob {
  readonly job: string;
  readonly subjectId: string;
  readonly accountId: AccountId | null;
}

/**
 * Sends an e-mail of a job. What the server refuses for good is written down once, for the operator, and the job ends: to try it
 * again would change nothing. `onRefused` tells whom it concerns, once, with it. A server that is away is another matter: the job is tried again.
 * @throws MailDelayed
 */
export async function sendUnlessRefused(
  { store, mailer, log }: Pick<Services, "store" | "mailer" | "log">,
  { job, subjectId, accountId }: MailOfJob,
  mail: Mail,
  onRefused: (tx: Transaction) => Promise<void> = async () => undefined,
): Promise<void> {
  try {
    await mailer.send(mail);
  } catch (error) {
    if (!(error instanceof MailRefused)) throw error;
    log.warn({ job, code: error.code }, "a mail server refused an e-mail for good");
    const { code } = error;
    await store.transact(theSystem, async (tx) => {
      if (await noteRefused(tx, { job, subjectId, accountId }, code)) await onRefused(tx);
    });
  }
}

/** Writes down that an e-mail was refused for good, at once or by a report that came later. False when it was known. */
export async function noteRefused(
  tx: Transaction,
  { job, subjectId, accountId }: MailOfJob,
  code: string,
): Promise<boolean> {
  const noted = await tx.db
    .insertInto("refused_mail")
    .values({
      id: newId<string>(Date.parse(tx.now)),
      job,
      subject_id: subjectId,
      account_id: accountId,
      code,
      refused_at: tx.now,
    })
    .onConflict((on) => on.columns(["job", "subject_id"]).doNothing())
    .executeTakeFirst();
  return noted.numInsertedOrUpdatedRows === 1n;
}
