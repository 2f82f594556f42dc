import { createHash, randomBytes, X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";
import { theSystem } from "../../kernel/actor.ts";
import type { Store } from "../../platform/database/store.ts";
import { headText } from "./domain/tree-head.ts";
import { logHead } from "./queries/log-heads.ts";
import "./db.ts";

export interface TimeStampAuthority {
  readonly url: string;
  /** PEM file: the authority's certificate, or the one that issued it. */
  readonly certificate: string;
}

/**
 * Has the newest head stamped by the authority, once. Gives the head's size, or null when it has a stamp already.
 * @throws TimeStampWrong, or what the network says: the next run tries again
 */
export async function stampHead(store: Store, authority: TimeStampAuthority): Promise<number | null> {
  const head = await store.transact(theSystem, async (tx) => {
    const newest = await logHead(tx);
    const stamps = tx.db.selectFrom("log_timestamps").select("head_size").where("head_size", "=", newest.size);
    return (await stamps.executeTakeFirst()) === undefined ? newest : null;
  });
  if (head === null) return null;
  const { readTimeStamp, TimeStampWrong, timeStampRequest, tokenOf } = await import("./time-stamp/time-stamp.ts");
  const { checkTimeStamp } = await import("./time-stamp/check-time-stamp.ts");
  const hash = createHash("sha256").update(headText(head)).digest();
  const nonce = Buffer.concat([Buffer.of(0x40), randomBytes(15)]);
  const answer = await fetch(authority.url, {
    method: "POST",
    headers: { "content-type": "application/timestamp-query" },
    body: new Uint8Array(timeStampRequest(hash, nonce)),
    signal: AbortSignal.timeout(30_000),
    redirect: "error",
  });
  if (!answer.ok) throw new TimeStampWrong(`the authority answered ${answer.status}`);
  const token = tokenOf(Buffer.from(await answer.arrayBuffer()));
  const stamp = readTimeStamp(token);
  checkTimeStamp(token, new X509Certificate(readFileSync(authority.certificate)));
  if (!stamp.hash.equals(hash)) throw new TimeStampWrong("the stamp is about something else");
  if (stamp.nonce?.equals(nonce) !== true) throw new TimeStampWrong("the stamp answers another request");
  await store.transact(theSystem, (tx) =>
    tx.db.insertInto("log_timestamps").values({ head_size: head.size, token }).execute(),
  );
  return head.size;
}
