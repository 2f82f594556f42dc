import { sql } from "kysely";
import type { EventTable, SubjectKind } from "../../../kernel/event.ts";
import type { Relation } from "../../../kernel/permission.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { type CaseEvent, eventRow, type Reader } from "../../audit/index.ts";

const tables: Readonly<Record<SubjectKind, string>> = {
  document: "documents",
  submission: "submissions",
  notice: "notices",
  case: "cases",
};

/** Who reads these events of a case: on which side, and what of the things that they name the reader may see today. */
export async function readerOf(
  tx: Transaction,
  relations: readonly Relation[],
  happened: readonly Pick<CaseEvent, "type" | "payload">[],
): Promise<Reader> {
  const isStaff = tx.actor.kind === "staff" || tx.actor.kind === "system";
  const shown = new Map<SubjectKind, ReadonlySet<string>>();
  for (const [kind, ids] of namedIn(tx.declared.events, happened)) {
    // The staff see every document, submission and notice of a case that they see.
    if (isStaff && kind !== "case") continue;
    shown.set(kind, await seenOf(tx, kind, [...ids]));
  }
  return {
    isStaff,
    sides: sidesOf(relations),
    accounts: isStaff ? new Set() : await workingTogether(tx),
    shows: (kind, id) => shown.get(kind)?.has(id) ?? false,
  };
}

function sidesOf(relations: readonly Relation[]): ReadonlySet<"party" | "minister"> {
  const own: readonly Relation[] = ["counsel-of-record", "delegate", "party", "designated-representative"];
  const sides = new Set<"party" | "minister">();
  if (relations.some((one) => own.includes(one))) sides.add("party");
  if (relations.includes("minister")) sides.add("minister");
  return sides;
}

/** The things that decide whether an event, or one of its fields, is told. */
function namedIn(
  events: EventTable,
  happened: readonly Pick<CaseEvent, "type" | "payload">[],
): Map<SubjectKind, Set<string>> {
  const named = new Map<SubjectKind, Set<string>>();
  const add = (kind: SubjectKind, value: unknown) => {
    const ids = named.get(kind) ?? new Set<string>();
    for (const one of Array.isArray(value) ? value : [value]) if (typeof one === "string") ids.add(one);
    if (ids.size > 0) named.set(kind, ids);
  };
  for (const { type, payload } of happened) {
    const of = eventRow(events, type);
    if (of === undefined || typeof payload !== "object" || payload === null) continue;
    const fields = payload as Readonly<Record<string, unknown>>;
    if (of.about !== null) add(of.about.kind, fields[of.about.field]);
    for (const [name, field] of Object.entries(of.fields)) if (field.names !== null) add(field.names, fields[name]);
  }
  return named;
}

/** Row-level security leaves what the reader may see. */
async function seenOf(tx: Transaction, kind: SubjectKind, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{
    id: string;
  }>`select id from ${sql.table(tables[kind])} where id = any(${ids}::uuid[])`.execute(tx.db);
  return new Set(rows.map((row) => row.id));
}

async function workingTogether(tx: Transaction): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`select account_id as id from greffe.colleagues_of_actor`.execute(tx.db);
  const own = tx.actor.accountId === null ? [] : [tx.actor.accountId];
  return new Set([...own, ...rows.map((row) => row.id)]);
}
