import type { Actor } from "../../src/kernel/actor.ts";
import type { Sitting } from "../../src/modules/hearings/contract.ts";
import { aTribunal } from "../support/tribunal.ts";
import { aCaseWithCounsel } from "./case-with-counsel.ts";
import { aReferral } from "./referral.ts";

/** A sitting for a test: a Friday morning far enough ahead for every division. */
export function aSitting(changes: Partial<Sitting> = {}): Sitting {
  return {
    on: "2027-01-15",
    time: "09:00",
    durationMinutes: 210,
    mode: "virtual",
    room: null,
    joinUrl: "https://video.example/j/1",
    joinTelephone: "+1 555 555 0100",
    joinCode: "1234",
    memberId: null,
    interpreterLanguage: "so",
    interpreterDialect: "maay",
    interpreterName: null,
    issues: null,
    ...changes,
  };
}

export const setting = (
  changes: Partial<Sitting> = {},
  shortNotice: { ground: string; note: string } | null = null,
) => ({
  sitting: aSitting(changes),
  shortNotice,
});

/** A tribunal with an officer who sets hearings, a member, and cases with counsel, for one test file. */
export async function hearingStage(settings: Readonly<Record<string, string>> = {}) {
  const t = await aTribunal(settings);
  const officer = await t.person("scheduling-officer");
  const member = await t.person("member");
  const registry = () => t.person("registry-officer");
  let licence = 0;
  let day = 0;
  return {
    t,
    officer,
    member,
    registry,
    aCase: async (referral = aReferral()) => aCaseWithCounsel(t, await registry(), `HEAR-${++licence}`, referral),
    set: (caseId: string, body: object = setting(), who: Actor = officer) =>
      t.call(who, "POST", `/api/v1/cases/${caseId}/hearings`, body as never),
    /** A day of its own for a test that uses the shared member: Mondays to Fridays of early 2028. */
    aDay: () => {
      day += 1;
      const on = new Date(Date.UTC(2028, 0, 10 + Math.floor((day - 1) / 5) * 7 + ((day - 1) % 5)));
      return on.toISOString().slice(0, 10);
    },
    noticesOf: async (who: Actor) => (await t.call(who, "GET", "/api/v1/notices")).body.items,
  };
}
