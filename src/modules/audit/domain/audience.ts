import type { Json } from "../../../kernel/canonical-json.ts";
import type { Audience, EventRow, EventTable, Outside, SubjectKind } from "../../../kernel/event.ts";

/** Of the record: it may hold types that no room declares any more, and those are the staff's. */
export function eventRow(events: EventTable, type: string): EventRow | undefined {
  return Object.hasOwn(events, type) ? events[type] : undefined;
}

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
