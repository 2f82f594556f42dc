import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rename, stat } from "node:fs/promises";
import path from "node:path";
import { theSystem } from "../../kernel/actor.ts";
import type { Store } from "../../platform/database/store.ts";
import { recordBounce } from "./commands/record-bounce.ts";
import { appendDeliveryEvent } from "./delivery.ts";
import { readBounce } from "./domain/bounce-report.ts";
import { mailingOf } from "./queries/mailing.ts";

export interface InboxSummary {
  readonly read: number;
  readonly bounced: number;
  readonly delayed: number;
  /** Messages that report nothing about our mail; kept in `other/` for a person to read. */
  readonly other: number;
}

const largest = 20 * 1024 * 1024;

/** Takes one returned message. What became of it; nothing changes when it comes twice. */
export async function takeReturned(store: Store, message: Buffer): Promise<"bounced" | "delayed" | "other"> {
  // A message that cannot be read is somebody's to look at, and never stops those behind it.
  const report = await readBounce(message).catch(() => null);
  if (report === null) return "other";
  return store.transact(theSystem, async (tx) => {
    const all = await mailingOf(tx, report.mailingId, report.recipientId);
    if (all.length === 0) return "other";
    // A report about an earlier sending says nothing of the one that followed it.
    const deliveries = all.filter((one) => one.sending === report.sending);
    for (const one of deliveries) {
      if (report.action === "failed") await recordBounce(tx, one.id, report.code);
      else if (one.state === "sent")
        await appendDeliveryEvent(tx, {
          delivery_id: one.id,
          case_id: one.case_id,
          state: "delayed",
          code: report.code,
        });
    }
    return report.action === "failed" ? "bounced" : "delayed";
  });
}

/** A message of more is no answer of a calendar program and no report: it lies there for a person alone. */
const largestHandedOn = 256 * 1024;

/** What says nothing of a notice may say something to another room, which hears the job; the message stays in `other/` all the same. */
async function handOn(store: Store, message: Buffer): Promise<void> {
  if (message.length > largestHandedOn) return;
  await store.transact(theSystem, (tx) => tx.addJob("mail-received", { message: message.toString("base64") }));
}

/** Reads a folder of messages (`*.eml`, or a Maildir's `new/`), each moved to `read/` or `other/` when it is done. */
export async function readInbox(store: Store, folder: string): Promise<InboxSummary> {
  const counts = { read: 0, bounced: 0, delayed: 0, other: 0 };
  if (!existsSync(folder)) return counts;
  const source = existsSync(path.join(folder, "new")) ? path.join(folder, "new") : folder;
  for (const name of (await readdir(source)).sort()) {
    const file = path.join(source, name);
    const found = await stat(file);
    if (!found.isFile() || name.startsWith(".") || name.endsWith(".part")) continue;
    const message = found.size > largest ? null : await readFile(file);
    const outcome = message === null ? "other" : await takeReturned(store, message);
    if (outcome === "other" && message !== null) await handOn(store, message);
    counts.read += 1;
    counts[outcome] += 1;
    const target = path.join(folder, outcome === "other" ? "other" : "read");
    await mkdir(target, { recursive: true });
    await rename(file, path.join(target, name));
  }
  return counts;
}
