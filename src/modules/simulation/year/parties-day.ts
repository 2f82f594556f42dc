import { daysBetween } from "../../../kernel/time.ts";
import { openAppeal } from "./appeal.ts";
import { filePaper, registryOf } from "./filing.ts";
import { memberFor } from "./members-of.ts";
import { mishapActs } from "./mishaps.ts";
import { type Act, now, type Twin, takeStep, today } from "./twin.ts";
import type { TwinCase } from "./twin-case.ts";

/** What parties do on a day without being asked: papers, applications, appeals. */
export function partyActs(twin: Twin, twinCase: TwinCase): readonly Act[] {
  return [
    ...papers(twin, twinCase),
    ...appeal(twin, twinCase),
    ...fromOutside(twin, twinCase),
    ...mishapActs(twin, twinCase),
  ];
}

/** What the Court or a member decides on a case that was over. */
function fromOutside(twin: Twin, twinCase: TwinCase): readonly Act[] {
  const acts: Act[] = [];
  if (twinCase.courtOn !== null && twinCase.courtOn <= today(twin)) {
    twinCase.courtOn = null;
    twinCase.done.add("court");
    const setAside = async () => {
      for (const caseId of twinCase.caseIds)
        await takeStep(twin, registryOf(twin, twinCase), caseId, "set-aside-by-court", { fromAnywhere: true });
      twinCase.excluded.add(twinCase.member?.accountId ?? "");
      for (const one of twinCase.panel) twinCase.excluded.add(one.accountId ?? "");
    };
    acts.push({ key: `court ${twinCase.name}`, twinCase, what: "court", run: setAside });
  }
  if (twinCase.reinstateOn !== null && twinCase.reinstateOn <= today(twin)) {
    twinCase.reinstateOn = null;
    const reinstate = async () => {
      for (const caseId of twinCase.caseIds) await takeStep(twin, memberFor(twin, twinCase), caseId, "reinstate");
    };
    acts.push({ key: `reinstate ${twinCase.name}`, twinCase, what: "reinstate", run: reinstate });
  }
  return acts;
}

function papers(twin: Twin, twinCase: TwinCase): readonly Act[] {
  const acts: Act[] = [];
  const once = (name: string, make: () => readonly Act[]) => {
    if (twinCase.done.has(name)) return;
    twinCase.done.add(name);
    acts.push(...make());
  };
  const day = today(twin);
  if (twinCase.firstPaperOn !== null && twinCase.firstPaperOn <= day)
    once("first paper", () => {
      // The Minister’s is taken note of, and adds no paper here.
      if (twinCase.appellant === "minister") for (const id of twinCase.caseIds) twinCase.firstPaperIn.add(id);
      if (twinCase.appellant === "minister") return [];
      const typeCode = twinCase.division === "RPD" ? "basis-of-claim" : "appellants-record";
      return twinCase.caseIds.map((caseId) => filePaper(twin, twinCase, typeCode, { caseId }));
    });
  const { hearing, draws, sittings } = twinCase;
  if (hearing !== null && !hearing.isSpecial && twinCase.division === "RPD") {
    const before = draws.happens("papers-late", sittings) ? 4 : draws.days("papers", sittings);
    if (daysBetween(day, hearing.on) <= before)
      once(`papers ${sittings}`, () => [filePaper(twin, twinCase, "disclosure")]);
  }
  return acts;
}

/** A notice of appeal comes in; the registry opens the appeal. */
function appeal(twin: Twin, twinCase: TwinCase): readonly Act[] {
  const { appealOn } = twinCase;
  if (appealOn === null || appealOn.on > today(twin)) return [];
  twinCase.appealOn = null;
  // The person’s notice is filed, and waits for the registry; the Minister’s is taken to it.
  if (appealOn.by === "person") return [filePaper(twin, twinCase, "notice-of-appeal")];
  const run = () => openAppeal(twin, twinCase, appealOn.by, now(twin));
  return [{ key: `appeal ${twinCase.name}`, twinCase, what: "appeal", run }];
}
