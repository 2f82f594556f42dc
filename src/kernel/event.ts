import type { Bilingual } from "./bilingual.ts";
import type { Json } from "./canonical-json.ts";

/**
 * Somebody outside the staff: whoever did it and those who work under the same counsel (`doer`), the person whose
 * proceeding it is and their own people (`party`), the Minister's counsel (`minister`).
 */
export type Outside = "doer" | "party" | "minister";

/** A thing that an event names; what the database shows to a reader today decides whether the reader is told. */
export type SubjectKind = "document" | "submission" | "notice" | "case";

export interface FieldAudience {
  readonly readers: readonly Outside[];
  /** The field names cases, one or several: each is left out for whoever may not see it, the staff included. */
  readonly names: "case" | null;
}

/**
 * Who is told of a type of event, and of which fields. The staff who see the case read all of it but what names a case
 * that they do not see. Whoever is not named here, and every field that is not, is left out.
 */
export interface Audience {
  readonly told: readonly Outside[];
  /** What somebody outside must be able to see today for the event to be told at all, by the field that names it. */
  readonly about: { readonly field: string; readonly kind: Exclude<SubjectKind, "case"> } | null;
  readonly fields: Readonly<Record<string, FieldAudience>>;
}

/**
 * Who acts on an event. `queue`: a queue that names it. `step`: the lifecycle's own row says what follows. `seals`,
 * `disposals`: a second person, on a list of its own. `dates`: a scheduling officer, on the list of dates to avoid.
 * `case`: whoever has the case is warned on it. `nobody`: it is itself the act that somebody did, or tells of what asks
 * for none.
 */
type Acts = "queue" | "step" | "seals" | "disposals" | "dates" | "case" | "nobody";

/** What more a history says of one event, by what its reader reads of it: the status, the day, the number. */
export type Tells = (payload: { readonly [field: string]: Json }) => Bilingual | null;

/** A type of event: what a history calls it, or null where it stands in none; who acts on it; who is told of it. */
export interface EventRow extends Audience {
  readonly name: Bilingual | null;
  readonly tells?: Tells;
  readonly acts: Acts;
}

/** By type, in the past tense: `submission-received`. */
export type EventTable = Readonly<Record<string, EventRow>>;

/**
 * The tables of all rooms. Empty here: the `events.ts` of each room adds its own by augmenting this interface, so that
 * an event that no room declares does not compile.
 */
// biome-ignore lint/suspicious/noEmptyInterface: filled by augmentation from the rooms
export interface EventsOfRooms {}

/** Every type of event that there is. */
export type EventType = { [R in keyof EventsOfRooms]: keyof EventsOfRooms[R] & string }[keyof EventsOfRooms];

type NamedIn<T> = { [K in keyof T]: T[K] extends { readonly name: null } ? never : K & string }[keyof T];

/** Those that have a name: a case's history says each of its events in words. */
export type NamedEventType = { [R in keyof EventsOfRooms]: NamedIn<EventsOfRooms[R]> }[keyof EventsOfRooms];

export const everybody = ["doer", "party", "minister"] as const satisfies readonly Outside[];
/** For the person's own side: its own affairs are not the Minister's. */
export const ownSide = ["doer", "party"] as const satisfies readonly Outside[];
export const doer = ["doer"] as const satisfies readonly Outside[];
export const staffOnly = [] as const satisfies readonly Outside[];

type Fields = Readonly<Record<string, readonly Outside[] | FieldAudience>>;

export function audience(told: readonly Outside[], fields: Fields, about: Audience["about"] = null): Audience {
  const read = Object.entries(fields).map(([name, of]) => [name, "readers" in of ? of : { readers: of, names: null }]);
  return { told, about, fields: Object.fromEntries(read) };
}

/** Every field for everybody who is told. */
export const whole = (told: readonly Outside[], names: readonly string[], about: Audience["about"] = null): Audience =>
  audience(told, Object.fromEntries(names.map((name) => [name, told])), about);

/** Of what is on no case: an account's own history reads what it names itself. */
export const tellNobody = (...fields: readonly string[]): Audience => whole(staffOnly, fields);

export const namingCases = (readers: readonly Outside[]): FieldAudience => ({ readers, names: "case" });

/** A field that is a number or a name of its own: the same in both languages. */
export const tellsAsIs =
  (field: string): Tells =>
  ({ [field]: value }) =>
    typeof value === "string" || typeof value === "number" ? { en: String(value), fr: String(value) } : null;

/** A field that is a code, by what the code is called. */
export const tellsName =
  (field: string, names: Readonly<Record<string, Bilingual>>): Tells =>
  ({ [field]: code }) =>
    (typeof code === "string" ? names[code] : undefined) ?? null;
