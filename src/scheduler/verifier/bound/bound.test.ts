import { describe, expect, it } from "vitest";
import { aCounsel, aHearing, aMember, aProblem } from "../../testing.ts";
import { judge } from "../judge.ts";
import { CertificateRefused, readCertificate } from "./certificate.ts";
import { floorDiv, floorMicro } from "./exact.ts";
import { proveBound } from "./prove-bound.ts";

const certificate = (hearings: readonly number[], prices: readonly object[] = []) => ({
  kind: "member-week/1",
  hearings,
  prices,
});

describe("the lower bound from a certificate", () => {
  const problem = aProblem({
    hearings: [aHearing(), aHearing({ id: "h1" })],
    members: [aMember({ targetMinutesPerWeek: 0 })],
  });

  it("is nothing without multipliers", () => {
    expect(proveBound(problem, certificate([0, 0]))).toBe(0);
  });

  it("reaches the optimum of one hearing whose only cost is the load", () => {
    const one = aProblem({ members: [aMember({ targetMinutesPerWeek: 0 })] });
    // 3.5 hours over a target of none cost 0.5 × 12.25.
    expect(proveBound(one, certificate([6_125_000]))).toBeCloseTo(6.125, 5);
  });

  it("prices two hearings that want the same counsel at the same hour", () => {
    const only = { counsel: ["c0"], starts: ["08:45"], deadlineAt: "2027-02-08T23:00:00Z" };
    const both = aProblem({
      counsel: [aCounsel()],
      members: [aMember(), aMember({ id: "m1" })],
      hearings: [aHearing(only), aHearing({ ...only, id: "h1" })],
    });
    const price = { of: "counsel", ids: ["c0"], at: [["2027-02-08T14:00:00Z", 120_000_000]], on: [] };
    expect(proveBound(both, certificate([120_000_000, 120_000_000], [price]))).toBeCloseTo(120, 4);
    expect(proveBound(both, certificate([120_000_000, 120_000_000]))).toBe(0);
    const before = { ...price, at: [["2027-02-08T13:44:59Z", 120_000_000]] };
    expect(proveBound(both, certificate([120_000_000, 120_000_000], [before]))).toBe(0);
  });

  it("prices two hearings that want the one room that has what they need, and is open", () => {
    const only = { starts: ["08:45"], deadlineAt: "2027-02-08T23:00:00Z", mode: "in-person" as const };
    const room = (id: string, equipment: string[], unavailable: { from: string; to: string }[] = []) => ({
      ...{ id, office: "toronto", equipment, unavailable },
    });
    const closed = [{ from: "2027-02-08T13:00:00Z", to: "2027-02-08T15:00:00Z" }];
    const asks = { ...only, equipment: ["step-free"] };
    const both = (...others: ReturnType<typeof room>[]) =>
      aProblem({
        rooms: [room("r0", ["step-free"]), ...others],
        members: [aMember(), aMember({ id: "m1" })],
        hearings: [aHearing(asks), aHearing({ ...asks, id: "h1" })],
      });
    const price = { of: "rooms", ids: ["r0"], at: [["2027-02-08T14:00:00Z", 120_000_000]], on: [] };
    const proven = (problem: ReturnType<typeof both>) =>
      proveBound(problem, certificate([120_000_000, 120_000_000], [price]));
    expect(proven(both())).toBeCloseTo(120, 4);
    expect(proven(both(room("r1", [])))).toBeCloseTo(120, 4);
    expect(proven(both(room("r1", ["step-free"], closed)))).toBeCloseTo(120, 4);
    expect(proven(both(room("r1", ["step-free"])))).toBe(0);
  });

  it("refuses other kinds, wrong lengths, negative prices, unknown and repeated names", () => {
    const group = { of: "rooms", ids: ["tor-1"], at: [["2027-02-08T13:45:00Z", 1]], on: [] };
    const wrong: unknown[] = [
      null,
      { ...certificate([0, 0]), kind: "member-week/2" },
      certificate([0]),
      certificate([0, 0.5]),
      certificate([0, 2 ** 60]),
      certificate([0, 0], [{ ...group, ids: ["tor-9"] }]),
      certificate([0, 0], [{ ...group, ids: ["tor-1", "tor-1"] }]),
      certificate([0, 0], [{ ...group, at: [["2027-02-08T13:45:00Z", -1]] }]),
      certificate([0, 0], [{ ...group, at: [["yesterday", 1]] }]),
      certificate([0, 0], [{ ...group, on: [["2027-02-08", 1]] }]),
    ];
    for (const one of wrong) expect(() => readCertificate(one, problem)).toThrow(CertificateRefused);
    expect(() => proveBound(problem, certificate([Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER]))).toThrow(
      CertificateRefused,
    );
  });

  it("rounds downwards only", () => {
    expect([floorDiv(7, 2), floorDiv(-7, 2), floorDiv(-8, 2), floorDiv(0, 3)]).toEqual([3, -4, -4, 0]);
    expect([floorMicro(0), floorMicro(1), floorMicro(0.1), floorMicro(-0.5)]).toEqual([0, 999_999, 99_999, -500_001]);
    expect(() => floorMicro(1e15)).toThrow(CertificateRefused);
    expect(() => floorMicro(Number.NaN)).toThrow(CertificateRefused);
  });
});

describe("what a plan says of itself", () => {
  const problem = aProblem({});
  const assignments = [
    { hearing: "h0", start: "2027-02-08T13:45:00Z", members: ["m0"], interpreter: null, ministerRep: null, room: null },
  ];
  const plan = { format: "greffe-plan/1" as const, assignments, unscheduled: [] };
  const nothing = { total: 0, S1: 0, S2: 0, S3: 0, S4: 0, S5: 0, S6: 0, S7: 0 };

  it("is checked: cost by part and bound", () => {
    expect(judge(problem, { ...plan, cost: nothing }).valid).toBe(true);
    expect(judge(problem, { ...plan, cost: { ...nothing, S3: 1 } }).misstatements.map(({ code }) => code)).toEqual([
      "cost-misstated",
    ]);
    const bound = { controllable: 0.5, certificate: certificate([0]) };
    expect(judge(problem, { ...plan, bound })).toMatchObject({
      valid: false,
      misstatements: [{ code: "bound-not-proven" }],
      bound: { claimed: 0.5, proven: 0 },
    });
    expect(judge(problem, { ...plan, bound: { controllable: 0, certificate: 3 } }).misstatements).toMatchObject([
      { code: "certificate-refused" },
    ]);
  });
});
