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
  run(twin: Twin, twinCase: TwinCase): Promise<void>;
}

const mishaps: readonly Mishap[] = [
  { code: "withdrawn", division: null, from: 10, within: 150, run: withdraw },
  { code: "counsel-leaves", division: "RPD", from: 30, within: 120, run: counselLeaves },
  { code: "suspended", division: "RPD", from: 20, within: 100, run: suspend },
];

/** What goes otherwise on a day than anybody planned. */
export function mishapActs(twin: Twin, twinCase: TwinCase): readonly Act[] {
  const age = daysBetween(twinCase.openedOn, today(twin));
  const befalls = mishaps.filter(({ code, division, from, within }) => {
    if (twinCase.done.has(code) || (division !== null && division !== twinCase.division)) return false;
    if (age < from + twinCase.draws.below(within, `day of ${code}`)) return false;
    twinCase.done.add(code);
    return twinCase.draws.happens(code);
  });
  return [
    ...befalls.map(({ code, run }) => ({
      key: `${code} ${twinCase.name}`,
      twinCase,
      what: code,
      run: () => run(twin, twinCase),
    })),
    ...conflict(twin, twinCase),
    ...moved(twin, twinCase),
  ];
}

async function withdraw(twin: Twin, twinCase: TwinCase): Promise<void> {
  if (await isOver(twin, twinCase)) return;
  for (const caseId of twinCase.caseIds)
    await takeStep(twin, registryOf(twin, twinCase), caseId, "withdraw", { fromAnywhere: true });
  leaveSitting(twin, twinCase);
  if (twinCase.draws.happens("reinstated")) twinCase.reinstateOn = plusDays(today(twin), 20);
}

async function suspend(twin: Twin, twinCase: TwinCase): Promise<void> {
  if (await isOver(twin, twinCase)) return;
  for (const caseId of twinCase.caseIds)
    await takeStep(twin, registryOf(twin, twinCase), caseId, "suspend", { fromAnywhere: true });
  leaveSitting(twin, twinCase);
}

function leaveSitting(twin: Twin, twinCase: TwinCase): void {
  if (twinCase.hearing !== null) twin.sittings.give(twinCase.hearing.sitting, twinCase.hearing.people);
  twinCase.hearing = null;
}

/** Counsel leaves, and another follows or nobody does. */
async function counselLeaves(twin: Twin, twinCase: TwinCase): Promise<void> {
  const { counsel, draws } = twinCase;
  if (counsel === null || (await isOver(twin, twinCase))) return;
  const officer = registryOf(twin, twinCase);
  const { rows } = await twin.services.store.pool.query<{ id: string; case_id: string }>(
    "select id, case_id from representations where case_id = any ($1) and until_at is null order by case_id",
    [twinCase.caseIds],
  );
  for (const { id, case_id: caseId } of rows)
    await twin.ask(officer, "POST", `/cases/${caseId}/representations/${id}/end`, { reason: "withdrew" });
  const others = twin.people.counsel.filter((one) => one !== counsel);
  twinCase.counsel = draws.happens("counsel-follows") ? pick(others, twinCase.place) : null;
  if (twinCase.counsel === null) return;
  for (const [nth, caseId] of twinCase.caseIds.entries())
    await twin.ask(officer, "POST", `/cases/${caseId}/representations`, {
      personId: twinCase.personIds[nth],
      counselId: twinCase.counsel.counselId,
      scope: "whole-proceeding",
      authorisation: "counsel-contact-information-form",
    });
}

/** A member finds a conflict of interest in a case that is theirs to hear or to decide. */
function conflict(twin: Twin, twinCase: TwinCase): readonly Act[] {
  const { member, draws, sittings, hearing } = twinCase;
  const name = `conflict ${sittings}`;
  if (member === null || hearing === null || hearing.isSpecial || twinCase.done.has(name)) return [];
  twinCase.done.add(name);
  if (!draws.happens("conflict", sittings)) return [];
  const declare = async () => {
    for (const caseId of twinCase.caseIds) await twin.ask(member, "POST", `/cases/${caseId}/declare-conflict`, {});
    twinCase.excluded.add(member.accountId ?? "");
  };
  return [{ key: `conflict ${twinCase.name}`, twinCase, what: "conflict", run: declare }];
}

/** A hearing is moved at somebody’s request, some days before its day. */
function moved(twin: Twin, twinCase: TwinCase): readonly Act[] {
  const { hearing, draws, sittings } = twinCase;
  const name = `changed ${sittings}`;
  if (hearing === null || hearing.isSpecial || twinCase.done.has(name)) return [];
  if (daysBetween(today(twin), hearing.on) > 15) return [];
  twinCase.done.add(name);
  if (!draws.happens("changed", sittings)) return [];
  const from = plusDays(hearing.on, 20);
  const change = () => changeSitting(twin, twinCase, { from, member: hearing.member, reason: "party-application" });
  return [{ key: `changed ${twinCase.name}`, twinCase, what: "changed", run: change }];
}

async function isOver(twin: Twin, { caseIds }: TwinCase): Promise<boolean> {
  const { rows } = await twin.services.store.pool.query<{ status: string }>(
    "select status from cases where id = any ($1)",
    [caseIds],
  );
  return rows.some(({ status }) => ["decided", "withdrawn", "abandoned", "dismissed", "suspended"].includes(status));
}
