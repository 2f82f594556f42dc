import { datedFaults } from "../../../kernel/dated-rows.ts";
import { openedTasks } from "./consequences.ts";
import { type Status, statuses } from "./statuses.ts";
import { stepGuards } from "./step-guards.ts";
import type { Lifecycle, Transition } from "./transition.ts";

const blank = (text: { readonly en: string; readonly fr: string }): boolean =>
  text.en.trim() === "" || text.fr.trim() === "";

/** What is wrong with the tables, in words; nothing in a product that may start. */
export function lifecycleFaults(tables: readonly Lifecycle[], proceedings: readonly string[]): readonly string[] {
  return [
    ...proceedings.filter((code) => !tables.some((one) => one.proceeding === code)).map((code) => `${code}: no table`),
    ...[...new Set(tables.map((one) => one.proceeding))].flatMap((code) =>
      dateFaults(tables.filter((one) => one.proceeding === code)),
    ),
    ...tables.flatMap(tableFaults),
  ];
}

/** The tables of one proceeding follow each other day by day; those whose day nobody has fixed stand apart. */
function dateFaults(tables: readonly Lifecycle[]): readonly string[] {
  const named = tables[0]?.proceeding ?? "";
  const fixed = tables.flatMap((one) =>
    one.effectiveFrom === null ? [] : [{ effectiveFrom: one.effectiveFrom, effectiveTo: one.effectiveTo }],
  );
  const last = fixed.at(-1);
  if (last === undefined) return [`${named}: no table in force`];
  return [
    ...datedFaults(fixed).map((fault) => `${named}: ${fault}`),
    ...(last.effectiveTo === null ? [] : [`${named}: nothing after ${last.effectiveTo}`]),
  ];
}

function tableFaults(table: Lifecycle): readonly string[] {
  const where = `${table.proceeding}, ${table.regime}`;
  const faults = table.transitions.flatMap((row) => rowFaults(row).map((fault) => `${where}, ${row.code}: ${fault}`));
  if (blank(table.name) || blank(table.source)) faults.push(`${where}: a name or a source is missing`);
  const keys = table.transitions.map((row) => `${row.code} from ${row.from}`);
  for (const key of new Set(keys.filter((one, nth) => keys.indexOf(one) !== nth)))
    faults.push(`${where}: ${key} is written twice`);
  return [...faults, ...pathFaults(table, where), ...actFaults(table, where), ...heldFaults(table, where)];
}

function rowFaults(row: Transition): readonly string[] {
  return [
    ...(row.roles.length === 0 && row.by !== "clock" ? ["nobody may take it"] : []),
    ...(blank(row.name) ? ["its name is not in both languages"] : []),
    ...(blank(row.source) ? ["its source is not in both languages"] : []),
    ...(row.from === row.to && row.stream === null ? ["it leads nowhere"] : []),
    ...(row.opens.tasks.some((code) => openedTasks[code].roles.length === 0) ? ["it opens a task of nobody"] : []),
    ...(row.effectiveTo !== null && row.effectiveTo < (row.effectiveFrom ?? "") ? ["it ends before it begins"] : []),
    ...((row.by === "officer" || row.by === "partner") && row.guards.some((code) => stepGuards[code].kind === "command")
      ? ["no command holds its guard"]
      : []),
  ];
}

/** Every status is reached from the first, and from every one that is not final a final one is reached. */
function pathFaults({ first, transitions }: Lifecycle, where: string): readonly string[] {
  const named = new Set<Status>([first, ...transitions.flatMap((row) => [row.from, row.to])]);
  const reached = closure(new Set([first]), (seen) =>
    transitions.filter((row) => seen.has(row.from)).map((row) => row.to),
  );
  const ends = [...named].filter((status) => statuses[status].final);
  const ending = closure(new Set(ends), (seen) => transitions.filter((row) => seen.has(row.to)).map((row) => row.from));
  return [...named].flatMap((status) => [
    ...(reached.has(status) ? [] : [`${where}: ${status} is never reached`]),
    ...(ending.has(status) ? [] : [`${where}: ${status} is a dead end`]),
  ]);
}

function closure(seen: Set<Status>, step: (seen: ReadonlySet<Status>) => readonly Status[]): ReadonlySet<Status> {
  for (let size = -1; size !== seen.size; ) {
    size = seen.size;
    for (const status of step(seen)) seen.add(status);
  }
  return seen;
}

/** A decision takes effect when it is signed: until it is released no other step leads away from where it was taken. */
function heldFaults({ transitions }: Lifecycle, where: string): readonly string[] {
  const decided = new Set(transitions.filter((row) => row.act === "decide").map((row) => row.from));
  return transitions
    .filter((row) => decided.has(row.from) && row.act !== "decide" && !row.guards.includes("nothing-signed"))
    .map((row) => `${where}: ${row.code} leads away from a decision that was signed`);
}

/** A command's act leads from a status along one row only. */
function actFaults({ transitions }: Lifecycle, where: string): readonly string[] {
  const keys = transitions
    .filter((row) => row.by === "hearing" || row.by === "decision")
    .map((row) => `${row.act} from ${row.from}`);
  return [...new Set(keys.filter((one, nth) => keys.indexOf(one) !== nth))].map(
    (key) => `${where}: ${key} leads along several rows`,
  );
}
