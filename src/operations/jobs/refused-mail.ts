import { instantOf } from "../../kernel/time.ts";
import type { Transaction } from "../../platform/database/store.ts";
import type { RefusedMail } from "./contract.ts";
import "../../platform/mail/send-unless-refused.ts";

const most = 200;

/** The latest e-mails that a server refused for good, other than notices: nobody sends them again. */
export async function refusedMail(tx: Transaction): Promise<RefusedMail[]> {
  const rows = await tx.db
    .selectFrom("refused_mail as m")
    .leftJoin("accounts as a", "a.id", "m.account_id")
    .select(["m.id", "m.job", "m.code", "m.refused_at", "a.name"])
    .orderBy("m.refused_at", "desc")
    .orderBy("m.id")
    .limit(most)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    task: row.job,
    name: row.name,
    code: row.code,
    refusedAt: instantOf(row.refused_at),
  }));
}
