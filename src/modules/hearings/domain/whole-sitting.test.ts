import { expect, test } from "vitest";
import { aSitting } from "../../../../test/stages/hearing.ts";
import type { WholeSitting } from "../contract.ts";
import { resumed, wholeSitting } from "./whole-sitting.ts";

const standing: WholeSitting = wholeSitting(
  aSitting({ memberId: "m1", panelIds: ["m3", "m2"], interpreterId: "i1", ministerCounselId: "k1" }),
  null,
);

test("nobody is at a new sitting but who was asked for", () => {
  expect(wholeSitting(aSitting({ interpreterName: "Hodan Warsame" }), null)).toMatchObject({
    panelIds: [],
    interpreterId: null,
    interpreterName: "Hodan Warsame",
    ministerCounselId: null,
    witnesses: [],
    appearing: [],
  });
});

test.each([
  ["nothing is said of them", {}, "i1", "k1"],
  ["nobody interprets any more", { interpreterLanguage: null }, null, "k1"],
  ["no interpreter is needed", { interpreterLanguage: "zxx" }, null, "k1"],
  ["somebody is named instead", { interpreterName: "Hodan Warsame" }, null, "k1"],
  ["they are taken out", { interpreterId: null, ministerCounselId: null }, null, null],
  ["others are chosen", { interpreterId: "i2", ministerCounselId: "k2" }, "i2", "k2"],
] as const)("where %s, who was there stays or goes", (_what, changes, interpreterId, ministerCounselId) => {
  const whole = wholeSitting(aSitting({ memberId: "m1", ...changes }), standing);
  expect(whole).toMatchObject({ panelIds: ["m2", "m3"], interpreterId, ministerCounselId });
  expect(whole.interpreterName).toBe("interpreterName" in changes ? changes.interpreterName : null);
});

test("a case that was heard in part goes on before the same people", () => {
  expect(resumed(aSitting(), standing)).toMatchObject({
    memberId: "m1",
    panelIds: ["m2", "m3"],
    interpreterId: "i1",
    ministerCounselId: "k1",
  });
  expect(resumed(aSitting({ memberId: "m1", panelIds: [], ministerCounselId: null }), standing)).toMatchObject({
    memberId: "m1",
    panelIds: [],
    interpreterId: "i1",
    ministerCounselId: null,
  });
});

test("before another member, or where nothing was heard, nobody is added", () => {
  const other = aSitting({ memberId: "m9" });
  expect(resumed(other, standing)).toBe(other);
  expect(resumed(other, null)).toBe(other);
});

test("another language, another interpreter or a name is what was asked, not who was there", () => {
  for (const changes of [
    { interpreterLanguage: "fr" },
    { interpreterId: "i2" },
    { interpreterName: "Hodan Warsame" },
  ] as const) {
    const sitting = resumed(aSitting(changes), standing);
    expect(sitting.interpreterId).toBe("interpreterId" in changes ? "i2" : undefined);
    expect(sitting.interpreterName).toBe("interpreterName" in changes ? "Hodan Warsame" : null);
  }
});
