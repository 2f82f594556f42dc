import { describe, expect, it } from "vitest";
import type { Hearing, Problem } from "../contract.ts";
import { generate } from "../generator/generate.ts";
import { aCounsel, aHearing, aMember, anInterpreter, aProblem, fingerprintOf } from "../testing.ts";
import { compareYear, quarterUnder } from "./compare.ts";
import { type Away, drawHazards, type Hazards } from "./draw-hazards.ts";
import { practices } from "./practices.ts";

const quiet: Hazards = {
  away: [],
  counselUnknown: new Set(),
  screening: new Map(),
  isPartyAbsent: () => false,
  isInterpreterFound: () => false,
};
const day = (on: string) => ({ from: `${on}T05:00:00Z`, to: `${on}T23:59:00Z` });
/** Office hours in Toronto for six weeks from Monday 8 February 2027. */
const available = Array.from({ length: 42 }, (_, n) => {
  const on = new Date(Date.UTC(2027, 1, 8 + n)).toISOString().slice(0, 10);
  return { from: `${on}T13:00:00Z`, to: `${on}T22:00:00Z` };
});
const horizon = { from: "2027-02-08", to: "2027-03-21" };

function aQuarter(hearings: readonly Partial<Hearing>[], given: Partial<Problem> = {}): Problem {
  return aProblem({
    horizon,
    members: [aMember({ id: "m1", available }), aMember({ id: "m2", available })],
    interpreters: [anInterpreter({ id: "i1", available }), anInterpreter({ id: "i2", available })],
    hearings: hearings.map((one, n) => aHearing({ id: `h${n}`, earliestOn: "2027-02-10", ...one })),
    ...given,
  });
}

async function underEach(truth: Problem, hazards: Partial<Hazards>) {
  const all = [];
  for (const practice of practices)
    all.push(await quarterUnder(practice, truth, { ...quiet, ...hazards }, { seed: 1, seconds: 0, steps: 50 }));
  return all;
}

const ill = (kind: Away["kind"], id: string, on: string): Away => ({ kind, id, ...day(on), knownOn: on });

describe("a quarter of hearings", () => {
  it("is heard whole, date by date, when nothing goes wrong", async () => {
    for (const one of await underEach(aQuarter([{}, {}, {}]), {}))
      expect(one).toMatchObject({ held: 3, waiting: 0, postponed: { member: 0, counsel: 0, party: 0 } });
  });

  it("loses the date of a member who falls ill, unless somebody else hears it at its hour", async () => {
    const away = ["m1", "m2"].map((id) => ill("member", id, "2027-02-10")).slice(0, 1);
    const all = await underEach(aQuarter([{}]), { away });
    expect(all.map((one) => one.postponed.member)).toEqual([1, 1, 1, 0, 0]);
    expect(all.map((one) => one.substituted)).toEqual([0, 0, 0, 1, 1]);
    expect(all.map((one) => one.held)).toEqual([1, 1, 1, 1, 1]);
  });

  it("loses the date of an interpreter whom nobody replaces by telephone", async () => {
    const truth = aQuarter([{ interpreter: { language: "so", dialect: null } }]);
    const away = [ill("interpreter", "i1", "2027-02-10")];
    const [asToday] = await underEach(truth, { away });
    expect([asToday?.postponed.interpreter, asToday?.substituted]).toEqual([1, 0]);
    const [found] = await underEach(truth, { away, isInterpreterFound: () => true });
    expect([found?.postponed.interpreter, found?.substituted]).toEqual([0, 1]);
  });

  it("meets counsel’s other court only where nobody asked for the calendar", async () => {
    const counsel = [aCounsel({ id: "c1", unavailable: [day("2027-02-10")] })];
    const all = await underEach(aQuarter([{ counsel: ["c1"] }], { counsel }), { counselUnknown: new Set(["c1"]) });
    expect(all.map((one) => one.postponed.counsel)).toEqual([1, 0, 0, 0, 0]);
    expect(all.map((one) => one.held)).toEqual([1, 1, 1, 1, 1]);
  });

  it("meets a party’s dates to avoid only where nobody asked for them", async () => {
    const parties = [{ id: "p", unavailable: [day("2027-02-10")] }];
    const all = await underEach(aQuarter([{ parties }]), {});
    expect(all.map((one) => one.postponed["dates-to-avoid"])).toEqual([1, 0, 0, 0, 0]);
  });

  it("gives no date before the screening only where it is awaited", async () => {
    const all = await underEach(aQuarter([{}]), { screening: new Map([["h0", "2027-02-20"]]) });
    expect(all.map((one) => one.postponed.screening)).toEqual([1, 1, 0, 0, 0]);
    expect(all.map((one) => one.held)).toEqual([1, 1, 1, 1, 1]);
  });

  it("loses the date of a party who does not come under every practice, and hears them on the next", async () => {
    const all = await underEach(aQuarter([{}]), { isPartyAbsent: (_, nth) => nth === 1 });
    expect(all.map(({ postponed, held }) => [postponed.party, held])).toEqual(practices.map(() => [1, 1]));
  });

  it("counts a legal limit that passed without a hearing, and sets such a hearing before the others", async () => {
    const review = {
      deadlineAt: "2027-02-10T22:00:00Z",
      receivedOn: "2027-02-07",
      durationMinutes: 420,
      starts: ["08:45"],
    };
    const claim = { ...review, deadlineAt: null, receivedOn: "2025-02-07" };
    const one = { members: [aMember({ id: "m1", available })] };
    const [asToday] = await underEach(aQuarter([claim, review], one), {});
    expect(asToday).toMatchObject({ held: 2, limitsMissed: 0 });
    const away = [ill("member", "m1", "2027-02-10")];
    for (const missed of await underEach(aQuarter([review], one), { away }))
      expect(missed).toMatchObject({ held: 0, limitsMissed: 1, waiting: 1 });
  });

  it("gives up a repair of which nobody could be told in time for a later date", async () => {
    const short = {
      members: [aMember({ id: "m1", available })],
      horizon: { from: "2027-02-08", to: "2027-02-28" },
    };
    for (const one of await underEach(aQuarter([{}], short), { away: [ill("member", "m1", "2027-02-10")] }))
      expect(one).toMatchObject({ held: 0, waiting: 1, postponed: { member: 1 } });
  });
});

describe("the hazards of a year", () => {
  it("are the same for the same problem and seed, others for another, and sorted by the day on which they are known", () => {
    const truth = generate({ size: "S", seed: 3 });
    const hazards = drawHazards(truth, 3);
    expect(drawHazards(truth, 3).away).toEqual(hazards.away);
    expect(drawHazards(truth, 4).away).not.toEqual(hazards.away);
    const drawn = { ...hazards, counselUnknown: [...hazards.counselUnknown], screening: [...hazards.screening] };
    expect(fingerprintOf(drawn)).toBe("95f30cdea4cc");
    const known = hazards.away.map((one) => one.knownOn);
    expect(known).toEqual([...known].sort());
    for (const one of hazards.away) expect(one.knownOn <= one.from.slice(0, 10)).toBe(true);
  });

  it("leave half of the dates lost first come, first served, or fewer, and each step says what it gains", async () => {
    const years = await compareYear({ size: "S", seed: 7, quarters: 1, seconds: 0, steps: 2000, scarce: false });
    expect(fingerprintOf(years)).toBe("41b317ceb004");
    const [first, ...others] = years.map((one) => one.postponedPercent);
    expect(others.at(-1)).toBeLessThanOrEqual((first ?? 0) / 2);
    const gained = years.reduce((sum, one) => sum + one.gain, 0);
    expect(gained).toBeCloseTo((first ?? 0) - (others.at(-1) ?? 0), 0);
  });
});
