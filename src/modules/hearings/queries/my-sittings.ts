import { sql } from "kysely";
import { zoneWords } from "../../../kernel/moment-words.ts";
import { type CivilDate, type Instant, instantOf, type Zone } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { listOffices } from "../../cases/index.ts";
import { languageNamed } from "../../parties/index.ts";
import type { MySitting } from "../contract.ts";

interface Row {
  readonly hearing_id: string;
  readonly state: "set" | "elsewhere" | "left" | "cancelled";
  readonly held_on: CivilDate;
  readonly begins: string;
  readonly zone: Zone;
  readonly starts_at: Date;
  readonly ends_at: Date;
  readonly office_id: string;
  readonly mode: MySitting["mode"];
  readonly room: string | null;
  readonly join_url: string | null;
  readonly join_telephone: string | null;
  readonly join_code: string | null;
  readonly language: string | null;
  readonly dialect: string | null;
  readonly proceedings_language: "en" | "fr" | null;
}

/**
 * The sittings that an interpreter is given, those to come and of the last day: when, where, between which languages. Of
 * whose case they are, it says nothing. How to join is said of those that stand alone.
 */
export async function mySittings(tx: Transaction): Promise<readonly MySitting[]> {
  const dayAgo = new Date(Date.parse(tx.now) - 86_400_000).toISOString();
  const { rows } = await sql<Row>`select * from greffe.sittings_to_interpret(${dayAgo}::timestamptz)`.execute(tx.db);
  const offices = new Map((await listOffices(tx)).map((one) => [one.id, one.name]));
  return rows.map((row) => {
    const startsAt: Instant = instantOf(row.starts_at);
    const endsAt = instantOf(row.ends_at);
    const stands = row.state === "set" || row.state === "elsewhere";
    return {
      id: row.hearing_id,
      state: stands ? "set" : row.state === "cancelled" ? "cancelled" : "withdrawn",
      on: row.held_on,
      time: row.begins,
      zone: row.zone,
      zoneName: zoneWords(startsAt, row.zone as Zone),
      startsAt,
      endsAt,
      durationMinutes: Math.round((Date.parse(endsAt) - Date.parse(startsAt)) / 60_000),
      office: { ...(offices.get(row.office_id) ?? { en: row.office_id, fr: row.office_id }) },
      mode: row.mode,
      room: stands ? row.room : null,
      joinUrl: stands ? row.join_url : null,
      joinTelephone: stands ? row.join_telephone : null,
      joinCode: stands ? row.join_code : null,
      interpretation: row.language === null ? null : languageNamed(row.language),
      dialect: row.dialect,
      proceedingsLanguage: row.proceedings_language,
    };
  });
}
