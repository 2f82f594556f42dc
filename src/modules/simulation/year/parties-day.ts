import { daysBetween, plusDays } from "../../../kernel/time.ts";
import { ownSets, untouched } from "./arrivals.ts";
import { drawsOf } from "./draws.ts";
import { filePaper, registryOf } from "./filing.ts";
import { memberFor } from "./members-of.ts";
import { mishapActs } from "./mishaps.ts";
import { type Act, now, type Twin, takeStep, today } from "./twin.ts";
import { lead, type TwinCase } from "./twin-case.ts";

/** What parties do on a day without being asked: papers, applications, appeals. */
export function partyActs(twin: Twin, matter: TwinCase): readonly Act[] {
  return [...papers(twin, matter), ...appeal(twin, matter), ...fromOutside(twin, matter), ...mishapActs(twin, matter)];
}

/** What the Court or a member decides on a file that was over. */
function fromOutside(twin: Twin, matter: TwinCase): readonly Act[] {
  const acts: Act[] = [];
  if (matter.courtOn !== null && matter.courtOn <= today(twin)) {
    matter.courtOn = null;
    matter.done.add("court");
    const setAside = async () => {
      for (const caseId of matter.caseIds)
        await takeStep(twin, registryOf(twin, matter), caseId, "set-aside-by-court", { fromAnywhere: true });
      matter.excluded.add(matter.member?.accountId ?? "");
      for (const one of matter.panel) matter.excluded.add(one.accountId ?? "");
    };
    acts.push({ key: `court ${matter.name}`, matter, what: "court", run: setAside });
  }
  if (matter.reinstateOn !== null && matter.reinstateOn <= today(twin)) {
    matter.reinstateOn = null;
    const reinstate = async () => {
      for (const caseId of matter.caseIds) await takeStep(twin, memberFor(twin, matter), caseId, "reinstate");
    };
    acts.push({ key: `reinstate ${matter.name}`, matter, what: "reinstate", run: reinstate });
  }
  return acts;
}

function papers(twin: Twin, matter: TwinCase): readonly Act[] {
  const acts: Act[] = [];
  const once = (name: string, make: () => readonly Act[]) => {
    if (matter.done.has(name)) return;
    matter.done.add(name);
    acts.push(...make());
  };
  const day = today(twin);
  if (matter.firstPaperOn !== null && matter.firstPaperOn <= day)
    once("first paper", () => {
      // The Minister’s is taken note of, and adds no paper here.
      if (matter.appellant === "minister") for (const id of matter.caseIds) matter.firstPaperIn.add(id);
      if (matter.appellant === "minister") return [];
      const typeCode = matter.division === "RPD" ? "basis-of-claim" : "appellants-record";
      return matter.caseIds.map((caseId) => filePaper(twin, matter, typeCode, { caseId }));
    });
  const { hearing, draws, sittings } = matter;
  if (hearing !== null && !hearing.isSpecial && matter.division === "RPD") {
    const before = draws.happens("papers-late", sittings) ? 4 : draws.days("papers", sittings);
    if (daysBetween(day, hearing.on) <= before)
      once(`papers ${sittings}`, () => [filePaper(twin, matter, "disclosure")]);
  }
  return acts;
}

/** A notice of appeal comes in; the registry opens the appeal. */
function appeal(twin: Twin, matter: TwinCase): readonly Act[] {
  const { appealOn } = matter;
  if (appealOn === null || appealOn.on > today(twin)) return [];
  matter.appealOn = null;
  const open = async () => {
    const path = `/cases/${lead(matter)}/appeals`;
    const { items } = await twin.ask<{ items: readonly { id: string }[] }>(registryOf(twin, matter), "POST", path, {
      appellant: appealOn.by,
      receivedAt: now(twin),
      keepsCounsel: matter.counsel !== null,
      together: matter.caseIds.slice(1),
    });
    const opened = appealMatter(
      twin,
      matter,
      items.map(({ id }) => id),
      appealOn.by,
    );
    for (const id of opened.caseIds) twin.matters.set(id, opened);
    matter.appeals++;
  };
  return [{ key: `appeal ${matter.name}`, matter, what: "appeal", run: open }];
}

function appealMatter(twin: Twin, claim: TwinCase, caseIds: readonly string[], by: "person" | "minister"): TwinCase {
  const name = `${claim.name}/${claim.appeals + 1}`;
  const draws = drawsOf(twin.seed, name);
  const late = draws.happens("record-late") ? 20 : 0;
  const comes = by === "minister" || !draws.happens("record-never");
  return {
    ...claim,
    ...untouched,
    ...ownSets(),
    name,
    division: "RAD",
    draws,
    caseIds,
    openedOn: today(twin),
    of: claim,
    appellant: by,
    firstPaperOn: comes ? plusDays(today(twin), draws.days("record") + late) : null,
  };
}
