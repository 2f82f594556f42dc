import { type CivilDate, instantOf, type Zone } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { HearingMode } from "../../hearings/contract.ts";

/** How long an answered or ended offer is listed, and its link opens. */
const shownDays = 60;
export const listedSince = (tx: Transaction) => new Date(Date.parse(tx.now) - shownDays * 86_400_000);

/** What an offer of a date and an offer of a sitting keep alike, with the office where it is. */
interface OfferedRow {
  readonly id: string;
  readonly name_en: string;
  readonly name_fr: string;
  readonly zone: Zone;
  readonly held_on: CivilDate;
  readonly begins: string;
  readonly starts_at: Date;
  readonly ends_at: Date;
  readonly mode: HearingMode;
  readonly offered_at: Date;
  readonly lapses_at: Date;
  readonly answered_at: Date | null;
}

/** When, where and how, and until when it is answered. */
export const offeredView = (row: OfferedRow) => ({
  id: row.id,
  office: { name: { en: row.name_en, fr: row.name_fr }, zone: row.zone },
  on: row.held_on,
  time: row.begins,
  startsAt: instantOf(row.starts_at),
  durationMinutes: Math.round((row.ends_at.getTime() - row.starts_at.getTime()) / 60_000),
  mode: row.mode,
  offeredAt: instantOf(row.offered_at),
  lapsesAt: instantOf(row.lapses_at),
  answeredAt: row.answered_at === null ? null : instantOf(row.answered_at),
});

/** What has lapsed says so before the job has come by. */
export const stateNow = <State extends string>(
  tx: Transaction,
  row: { readonly state: State | "open"; readonly lapses_at: Date },
): State | "open" | "lapsed" => (row.state === "open" && instantOf(row.lapses_at) <= tx.now ? "lapsed" : row.state);
