import { afterAll, expect, test } from "vitest";
import { aSitting, hearingStage, setting } from "../../../test/stages/hearing.ts";
import { aReferral } from "../../../test/stages/referral.ts";
import { theSystem } from "../../kernel/actor.ts";
import type { CaseId } from "../../kernel/ids.ts";
import { moveCase } from "../cases/index.ts";

const { t, officer, registry, aCase, set } = await hearingStage();
afterAll(() => t.close());

test("the notice is twenty days before the RPD, ten before the RAD, thirty clear days before the IAD, none before the ID", async () => {
  const first = async (division: "RPD" | "RAD" | "ID" | "IAD", proceedingType: string, days: readonly string[]) => {
    const { theCase } = await aCase(aReferral({}, { division, proceedingType, origin: null, country: null }));
    if (division === "RAD")
      await t.store.transact(theSystem, async (tx) => {
        for (const step of ["perfect", "order-hearing"]) await moveCase(tx, theCase.id as CaseId, step);
      });
    const codes: string[] = [];
    for (const on of days)
      codes.push((await set(theCase.id, setting({ on, issues: "Credibility" }))).body.code ?? "set");
    return codes;
  };
  // Today is Tuesday, November 24, 2026.
  expect(await first("RPD", "claim", ["2026-12-11", "2026-12-14"])).toEqual(["notice-period-too-short", "set"]);
  expect(await first("RAD", "appeal", ["2026-12-03", "2026-12-04"])).toEqual(["notice-period-too-short", "set"]);
  expect(await first("IAD", "sponsorship-appeal", ["2026-12-24", "2027-01-04"])).toEqual([
    "notice-period-too-short",
    "set",
  ]);
  expect(await first("ID", "detention-review", ["2026-11-28"])).toEqual(["set"]);
});

test("less notice needs a ground of the division's rules, which is kept", async () => {
  const { theCase } = await aCase();
  const short = (ground: string) =>
    set(theCase.id, setting({ on: "2026-12-02" }, { ground, note: "Agreed by telephone" }));
  expect((await short("because")).body.code).toBe("short-notice-ground-wrong");
  expect((await short("parties-consent")).status).toBe(201);
  const kept = await t.store.pool.query(
    "select short_notice_ground, note, rule_code, earliest_on from hearing_versions v join hearing_cases c using (hearing_id) where c.case_id = $1",
    [theCase.id],
  );
  expect(kept.rows).toEqual([
    {
      short_notice_ground: "parties-consent",
      note: "Agreed by telephone",
      rule_code: "rpd-earliest-hearing",
      earliest_on: "2026-12-14",
    },
  ]);
});

test("where a letter must go, the notice counts from the day the letter is presumed received", async () => {
  const sent = await t.call(await registry(), "POST", "/api/v1/referrals", aReferral());
  const [theCase] = sent.body.cases;
  // Mailed on November 24, received on December 1, twenty days after: December 21.
  expect((await set(theCase.id, setting({ on: "2026-12-18" }))).body).toMatchObject({
    code: "notice-period-too-short",
  });
  const preview = await t.call(
    officer,
    "POST",
    `/api/v1/cases/${theCase.id}/hearings/preview`,
    aSitting({ on: "2026-12-18" }),
  );
  expect(preview.body).toMatchObject({
    notice: { earliestOn: "2026-12-21", isShort: true },
    recipients: [{ channel: "mail" }],
  });
  expect(preview.body.warnings[0].fr).toContain("Une lettre doit être postée");
  expect((await set(theCase.id, setting({ on: "2026-12-21" }))).status).toBe(201);
});

test("a change to a day that comes too soon needs a ground as well; where the day and the hour stand, none is asked", async () => {
  const { theCase } = await aCase();
  const { body: hearing } = await set(theCase.id, setting({ on: "2026-12-14" }));
  const change = (changes: object, version: number) =>
    t.call(officer, "POST", `/api/v1/hearings/${hearing.id}/change`, {
      ...setting({ on: "2026-12-14", ...changes }),
      reason: { code: "party-application", note: null },
      version,
    } as never);
  expect((await change({ on: "2026-12-11" }, 1)).body.code).toBe("notice-period-too-short");
  t.at("2026-12-01T15:00:00.000Z");
  expect((await change({ time: "10:00" }, 1)).body.code).toBe("notice-period-too-short");
  expect((await change({ joinCode: "5678" }, 1)).status).toBe(200);
  t.at("2026-11-24T15:00:00.000Z");
});
