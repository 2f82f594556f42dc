import { type Actor, kindOf, nobody } from "../../src/kernel/actor.ts";
import type { AccountId } from "../../src/kernel/ids.ts";
import { caseHistory } from "../../src/modules/cases/queries/case-history.ts";
import { viewCase } from "../../src/modules/cases/queries/view-case.ts";
import { caseDeadlines } from "../../src/modules/deadlines/queries/case-deadlines.ts";
import { deskOf } from "../../src/modules/decisions/queries/desk.ts";
import { listDocuments } from "../../src/modules/documents/queries/list-documents.ts";
import { hearingsOfCase, listHearings } from "../../src/modules/hearings/queries/list-hearings.ts";
import { tasksOfCase } from "../../src/modules/work/queries/tasks-of-case.ts";
import type { Transaction } from "../../src/platform/database/store.ts";
import { firstMember } from "../million/heard.ts";

/** A member that `seed-million` makes: another one at each turn. */
export const memberOf = (turn: number): Actor => ({
  ...nobody,
  kind: kindOf(["member"]),
  roles: ["member"],
  accountId: `01920000-0000-7000-8000-${(firstMember + turn * 7).toString(16).padStart(12, "0")}` as AccountId,
});

/** A case of the million: another one at each turn. */
export const caseOf = (turn: number): string =>
  `01950000-0000-7000-8000-${(12_345 + turn * 45_678).toString(16).padStart(12, "0")}`;

/** What the page of a case asks for, of a reader of the staff. */
export async function casePage(tx: Transaction, caseId: string): Promise<void> {
  await viewCase(tx, caseId);
  await caseDeadlines(tx, caseId);
  await tasksOfCase(tx, caseId);
  await hearingsOfCase(tx, caseId);
  await listDocuments(tx, caseId, { sort: "docket", descending: false, after: null, limit: 20 }, false);
  await caseHistory(tx, caseId, null);
}

const week = { from: "2026-11-30", to: "2026-12-07", limit: 50 };
const all = { includeCancelled: false, descending: false, after: null } as const;
const after = { from: "2026-12-08", to: null, limit: 1 };

/** What a member’s first page asks for: the sittings of a week and whether there are later ones, and the desk. */
export async function memberDesk(tx: Transaction): Promise<void> {
  await sittings(tx);
  await deskOf(tx);
}

export async function sittings(tx: Transaction): Promise<void> {
  await listHearings(tx, { ...all, scope: "mine", officeId: null, ...week });
  await listHearings(tx, { ...all, scope: "mine", officeId: null, ...after });
}

/** What an office hears in a week, for its staff. */
export async function officeSittings(tx: Transaction): Promise<void> {
  await listHearings(tx, { ...all, scope: "office", officeId: "toronto", ...week });
}

/** The next hearings of a counsel or a party, on their first page. */
export async function nextHearings(tx: Transaction): Promise<void> {
  await listHearings(tx, { ...all, scope: "mine", officeId: null, from: "2026-11-30", to: null, limit: 3 });
}
