import type { Json } from "../../../kernel/canonical-json.ts";

/**
 * Somebody outside the staff: whoever did it and those who work under the same counsel (`doer`), the person whose
 * proceeding it is and their own people (`party`), the Minister's counsel (`minister`).
 */
export type Outside = "doer" | "party" | "minister";

/** A thing that an event names; what the database shows to a reader today decides whether the reader is told. */
export type SubjectKind = "document" | "submission" | "notice" | "case";

export interface FieldAudience {
  readonly readers: readonly Outside[];
  /** The field names files, one or several: each is left out for whoever may not see it, the staff included. */
  readonly names: "case" | null;
}

/**
 * Who is told of a type of event, and of which fields. The staff who see the file read all of it but what names a file
 * that they do not see. Whoever is not named here, and every field that is not, is left out.
 */
export interface Audience {
  readonly told: readonly Outside[];
  /** What somebody outside must be able to see today for the event to be told at all, by the field that names it. */
  readonly about: { readonly field: string; readonly kind: Exclude<SubjectKind, "case"> } | null;
  readonly fields: Readonly<Record<string, FieldAudience>>;
}

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

export const namingCases = (readers: readonly Outside[]): FieldAudience => ({ readers, names: "case" });

export interface Reader {
  readonly isStaff: boolean;
  readonly sides: ReadonlySet<"party" | "minister">;
  /** The reader's own account and those of whoever works under the same counsel. */
  readonly accounts: ReadonlySet<string>;
  shows(kind: SubjectKind, id: string): boolean;
}

export interface Told {
  /** What the reader may read of it, or null: then the reader is not told that it happened. */
  readonly payload: { readonly [field: string]: Json } | null;
  /** Nothing was left out: the event's hash says no more than what is read. */
  readonly isWhole: boolean;
}

const nothing: Told = { payload: null, isWhole: false };

/** What a reader is told of an event. A type without an audience, and a field without readers, are the staff's alone. */
export function toldOf(
  event: { readonly actorId: string | null; readonly payload: Json },
  of: Audience | undefined,
  reader: Reader,
): Told {
  const payload = fieldsOf(event.payload);
  const is = (one: Outside): boolean =>
    one === "doer" ? event.actorId !== null && reader.accounts.has(event.actorId) : reader.sides.has(one);
  if (!reader.isStaff) {
    if (of === undefined || !of.told.some(is)) return nothing;
    const subject = of.about === null ? null : payload[of.about.field];
    if (of.about !== null && !(typeof subject === "string" && reader.shows(of.about.kind, subject))) return nothing;
  }
  const read: Record<string, Json> = {};
  for (const [name, value] of Object.entries(payload)) {
    const field = of?.fields[name];
    if (!reader.isStaff && !(field?.readers.some(is) ?? false)) continue;
    const left = field?.names === "case" ? withoutHidden(value, reader) : value;
    if (left !== undefined) read[name] = left;
  }
  return { payload: read, isWhole: JSON.stringify(read) === JSON.stringify(payload) };
}

function fieldsOf(payload: Json): { readonly [field: string]: Json } {
  return typeof payload === "object" && payload !== null && !Array.isArray(payload)
    ? (payload as { readonly [field: string]: Json })
    : {};
}

function withoutHidden(value: Json, reader: Reader): Json | undefined {
  const isShown = (one: Json) => typeof one === "string" && reader.shows("case", one);
  if (Array.isArray(value)) return value.filter(isShown);
  return value === null || isShown(value) ? value : undefined;
}
