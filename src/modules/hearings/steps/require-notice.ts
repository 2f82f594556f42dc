import { dayWords } from "../../../kernel/moment-words.ts";
import { Refused } from "../../../kernel/refusal.ts";
import type { ShortNotice } from "../contract.ts";
import { groundsOn } from "../rules/short-notice-grounds.ts";
import { notBeforeText } from "../text.ts";
import type { PreparedSitting } from "./prepare-sitting.ts";

/**
 * The parties' notice: enough of it, or a ground of the rules for less, with the officer's words.
 * @throws notice-period-too-short, short-notice-ground-wrong
 */
export function requireNotice(division: string, prepared: PreparedSitting, shortNotice: ShortNotice): void {
  const { notice } = prepared;
  if (notice === null || !notice.isShort) return;
  if (shortNotice === null)
    throw new Refused("notice-period-too-short", { earliest: notice.due.dueOn }, [
      { path: "/sitting/on", code: "notice-period-too-short", text: notBeforeText(dayWords(notice.due.dueOn)) },
    ]);
  if (!groundsOn(division, notice.receivedOn).some((one) => one.code === shortNotice.ground))
    throw new Refused("short-notice-ground-wrong");
}
