import { afterAll, expect, test } from "vitest";
import { runJobs } from "../../../test/stages/case-with-counsel.ts";
import { decisionStage } from "../../../test/stages/decision.ts";
import { aReferral } from "../../../test/stages/referral.ts";
import { jobs } from "./index.ts";

const { t, clerk, get, post, signed, statusOf, noticesOf } = await decisionStage();
afterAll(() => t.close());

const application = (proceedingType: "cessation" | "vacation") =>
  aReferral({}, { proceedingType, claimType: null, origin: null });

test.each([
  ["cessation", "application-allowed", "The Minister’s application is allowed."],
  ["cessation", "application-rejected", "The Minister’s application is rejected."],
  ["vacation", "application-allowed", "The Minister’s application is allowed."],
] as const)(
  "%s is heard and decided (%s), and nobody is told of an appeal within the tribunal",
  async (proceeding, code, sentence) => {
    const { theCase, counsel, decision, on } = await signed(code, application(proceeding));
    expect(decision.determinations.map((one: { code: string }) => one.code)).toEqual([
      "application-allowed",
      "application-rejected",
    ]);
    expect((await post(clerk, `/decisions/${decision.id}/release`)).status).toBe(200);
    expect(await statusOf(theCase.id)).toBe("decided");
    const notice = (await noticesOf(counsel)).find((one: { kind: string }) => one.kind === "notice-of-decision");
    const { body: shown } = await get(counsel, `/notices/${notice.id}`);
    const words = JSON.stringify(shown);
    expect(words).toContain(sentence);
    expect(words).toContain("cannot be appealed to the Refugee Appeal Division");
    expect(words).toContain("ne peut être portée en appel devant la Section d’appel des réfugiés");
    await runJobs(t, jobs);
    await runJobs(t, jobs);
    const { body: limits } = await get(clerk, `/cases/${theCase.id}/deadlines`);
    const codes = limits.items.map((one: { ruleCode: string }) => one.ruleCode);
    expect(codes.filter((one: string) => one.startsWith("rad-"))).toEqual([]);
    // Whoever lost has something to ask the Court; the Minister’s own receipt is not on record here.
    expect(codes.includes("fc-leave")).toBe(code === "application-allowed");
    const { rows } = await t.store.pool.query("select partner, kind from partner_messages where case_id = $1", [
      theCase.id,
    ]);
    expect(rows.map((one) => one.kind)).toContain("final-decision");
    expect(on <= decision.effectiveOn).toBe(true);
  },
);
