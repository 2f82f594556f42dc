import { findIana } from "windows-iana";
import type { Zone } from "../../../kernel/time.ts";

/** Names that programs show, as Windows calls the same zones. */
const shown: readonly (readonly [RegExp, string])[] = [
  [/newfoundland/i, "Newfoundland Standard Time"],
  [/atlantic time/i, "Atlantic Standard Time"],
  [/eastern time/i, "Eastern Standard Time"],
  [/saskatchewan/i, "Canada Central Standard Time"],
  [/central time/i, "Central Standard Time"],
  [/mountain time/i, "Mountain Standard Time"],
  [/pacific time/i, "Pacific Standard Time"],
  [/^(coordinated universal time|utc|gmt|z)$/i, "UTC"],
];

/**
 * The zone of a TZID, by the time-zone database of the tribunal: its IANA name, also behind the prefix of a program, or
 * its Windows name, in Canada first (“Pacific Standard Time” is Vancouver's). Null: not known by its name.
 */
export function zoneNamed(tzid: string): Zone | null {
  const name = tzid.replaceAll('"', "").trim();
  if (isIana(name)) return name as Zone;
  const windows = findIana(name, "CA")[0] ?? findIana(name)[0];
  if (windows !== undefined) return windows as string as Zone;
  const parts = name.split("/").filter((part) => part !== "");
  for (const length of [3, 2]) {
    const ending = parts.slice(-length).join("/");
    if (parts.length > length && isIana(ending)) return ending as Zone;
  }
  const known = shown.find(([pattern]) => pattern.test(name))?.[1];
  if (known === undefined) return null;
  return known === "UTC" ? ("Etc/UTC" as Zone) : (findIana(known, "CA")[0] as string as Zone);
}

/** Abbreviations (EST) and offsets are no names: what a program means by them its own VTIMEZONE says. */
function isIana(name: string): boolean {
  if (!/^[A-Za-z_]+\/[A-Za-z0-9_+\-/]+$/.test(name)) return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
