import { daysBetween, plusDays } from "../../../kernel/time.ts";
import { registryOf } from "./filing.ts";
import type { RateCode } from "./rates.ts";
import { changeSitting } from "./set-sitting.ts";
import { type Act, pick, type Twin, takeStep, today } from "./twin.ts";
import type { TwinCase } from "./twin-case.ts";

/** Something that befalls a matter once, on a day between two after it was opened. */
interface Mishap {
  readonly code: RateCode;
  readonly division: "RPD" | "RAD" | null;
  readonly from: number;
  readonly within: number;
  run(twin: Twin, matter: TwinCase): Promise<void>;
}

const mishaps: readonly Mishap[] = [
  { code: "withdrawn", division: null, from: 10, within: 150, run: withdraw },
  { code: "counsel-leaves", division: "RPD", from: 30, within: 120, run: counselLeaves },
  { code: "suspended", division: "RPD", from: 20, within: 100, run: suspend },
];

/** What goes otherwise on a day than anybody planned. */
export function mishapActs(twin: Twin, matter: TwinCase): readonly Act[] {
  const age = daysBetween(matter.openedOn, today(twin));
  const befalls = mishaps.filter(({ code, division, from, within }) => {
    if (matter.done.has(code) || (division !== null && division !== matter.division)) return false;
    if (age < from + matter.draws.below(within, `day of ${code}`)) return false;
    matter.done.add(code);
    return matter.draws.happens(code);
  });
  return [
    ...befalls.map(({ code, run }) => ({
      key: `${code} ${matter.name}`,
      matter,
      what: code,
      run: () => run(twin, matter),
    })),
    ...conflict(twin, matter),
    ...moved(twin, matter),
  ];
}

async function withdraw(twin: Twin, matter: TwinCase): Promise<void> {
  if (await isOver(twin, matter)) return;
  for (const caseId of matter.caseIds)
    await takeStep(twin, registryOf(twin, matter), caseId, "withdraw", { fromAnywhere: true });
  leaveSitting(twin, matter);
  if (matter.draws.happens("reinstated")) matter.reinstateOn = plusDays(today(twin), 20);
}

async function suspend(twin: Twin, matter: TwinCase): Promise<void> {
  if (await isOver(twin, matter)) return;
  for (const caseId of matter.caseIds)
    await takeStep(twin, registryOf(twin, matter), caseId, "suspend", { fromAnywhere: true });
  leaveSitting(twin, matter);
}

function leaveSitting(twin: Twin, matter: TwinCase): void {
  if (matter.hearing !== null) twin.sittings.give(matter.hearing.sitting, matter.hearing.people);
  matter.hearing = null;
}

/** Counsel leaves, and another follows or nobody does. */
async function counselLeaves(twin: Twin, matter: TwinCase): Promise<void> {
  const { counsel, draws } = matter;
  if (counsel === null || (await isOver(twin, matter))) return;
  const officer = registryOf(twin, matter);
  const { rows } = await twin.services.store.pool.query<{ id: string; case_id: string }>(
    "select id, case_id from representations where case_id = any ($1) and until_at is null order by case_id",
    [matter.caseIds],
  );
  for (const { id, case_id: caseId } of rows)
    await twin.ask(officer, "POST", `/cases/${caseId}/representations/${id}/end`, { reason: "withdrew" });
  const others = twin.people.counsel.filter((one) => one !== counsel);
  matter.counsel = draws.happens("counsel-follows") ? pick(others, matter.place) : null;
  if (matter.counsel === null) return;
  for (const [nth, caseId] of matter.caseIds.entries())
    await twin.ask(officer, "POST", `/cases/${caseId}/representations`, {
      personId: matter.personIds[nth],
      counselId: matter.counsel.counselId,
      scope: "whole-proceeding",
      authorisation: "counsel-contact-information-form",
    });
}

/** A member finds a conflict of interest in a file that is theirs to hear or to decide. */
function conflict(twin: Twin, matter: TwinCase): readonly Act[] {
  const { member, draws, sittings, hearing } = matter;
  const name = `conflict ${sittings}`;
  if (member === null || hearing === null || hearing.isSpecial || matter.done.has(name)) return [];
  matter.done.add(name);
  if (!draws.happens("conflict", sittings)) return [];
  const declare = async () => {
    for (const caseId of matter.caseIds) await twin.ask(member, "POST", `/cases/${caseId}/declare-conflict`, {});
    matter.excluded.add(member.accountId ?? "");
  };
  return [{ key: `conflict ${matter.name}`, matter, what: "conflict", run: declare }];
}

/** A hearing is moved at somebody’s request, some days before its day. */
function moved(twin: Twin, matter: TwinCase): readonly Act[] {
  const { hearing, draws, sittings } = matter;
  const name = `changed ${sittings}`;
  if (hearing === null || hearing.isSpecial || matter.done.has(name)) return [];
  if (daysBetween(today(twin), hearing.on) > 15) return [];
  matter.done.add(name);
  if (!draws.happens("changed", sittings)) return [];
  const from = plusDays(hearing.on, 20);
  const change = () => changeSitting(twin, matter, { from, member: hearing.member, reason: "party-application" });
  return [{ key: `changed ${matter.name}`, matter, what: "changed", run: change }];
}

async function isOver(twin: Twin, { caseIds }: TwinCase): Promise<boolean> {
  const { rows } = await twin.services.store.pool.query<{ status: string }>(
    "select status from cases where id = any ($1)",
    [caseIds],
  );
  return rows.some(({ status }) => ["decided", "withdrawn", "abandoned", "dismissed", "suspended"].includes(status));
}
