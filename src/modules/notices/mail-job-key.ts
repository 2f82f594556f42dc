import { createHash } from "node:crypto";

/** Of the jobs for one mailing to one account at most one waits. The key says nothing of whom it is for: keys are logged. */
export function mailJobKey(task: "notice-mail" | "mailing-sent-again", mailingId: string, accountId: string): string {
  return `${task}:${createHash("sha256").update(`${mailingId} ${accountId}`).digest("hex").slice(0, 32)}`;
}
