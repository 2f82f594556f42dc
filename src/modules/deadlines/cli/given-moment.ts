import { Refused } from "../../../kernel/refusal.ts";
import {
  type CivilDate,
  civilDateIn,
  type Instant,
  parseCivilDate,
  parseInstant,
  type Zone,
} from "../../../kernel/time.ts";
import { type ReckoningOffice, reckoningOffices } from "../rules/offices.ts";

export interface Moment {
  /** The day on the office's calendar. */
  readonly on: CivilDate;
  /** Null when only the day was given. */
  readonly at: Instant | null;
}

/** @throws deadline-date-impossible */
export function givenMoment(text: string, zone: Zone): Moment {
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return { on: givenDay(text), at: null };
  const at = givenInstant(text);
  return { on: civilDateIn(at, zone), at };
}

/** @throws deadline-date-impossible */
export function givenDay(text: string): CivilDate {
  return inCenturies(text, () => (/^\d{4}-\d\d-\d\d$/.test(text) ? parseCivilDate(text) : null));
}

/** @throws deadline-date-impossible */
export function givenInstant(text: string): Instant {
  return inCenturies(text, () => parseInstant(text));
}

function inCenturies<T extends string>(text: string, read: () => T | null): T {
  try {
    const found = read();
    if (found !== null && /^(19|20|21)\d\d-/.test(found)) return found;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  throw new Refused("deadline-date-impossible", { given: text });
}

/** @throws deadline-office-unknown */
export function givenOffice(code: string): ReckoningOffice {
  const office = Object.hasOwn(reckoningOffices, code) ? reckoningOffices[code] : undefined;
  if (office === undefined)
    throw new Refused("deadline-office-unknown", { office: code, offices: Object.keys(reckoningOffices).join(", ") });
  return office;
}
