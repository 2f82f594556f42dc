import { afterAll, describe, expect, test } from "vitest";
import { type Actor, theSystem } from "../../kernel/actor.ts";
import { openTask } from "../work/index.ts";
import { analysis, decisionStage } from "./testing.ts";

const { t, member, clerk, post, save, signed, statusOf, noticesOf } = await decisionStage();
afterAll(() => t.close());

describe("the correction of a clerical error", () => {
  const correct = (who: Actor, id: string) => post(who, `/decisions/${id}/correct`, { note: "The name of the town." });

  test("is a new version that names the former, decides the same on the same day, and moves nothing", async () => {
    const { file, counsel, decision } = await signed("rejected");
    expect((await correct(member, decision.id)).body.code).toBe("correction-not-possible");
    await post(clerk, `/decisions/${decision.id}/release`);
    const { body: draft } = await correct(member, decision.id);
    expect(draft).toMatchObject({ status: "draft", correctsId: decision.id, content: analysis() });
    expect((await correct(member, decision.id)).body.code).toBe("correction-not-possible");
    expect((await save(draft, "convention-refugee")).body.code).toBe("correction-decides-the-same");
    expect((await save(draft, "rejected", analysis("In Hargeisa."))).status).toBe(200);
    t.at("2028-12-20T15:00:00.000Z");
    const sign = await post(member, `/decisions/${draft.id}/sign`, { version: 2 });
    expect(sign.body).toMatchObject({ citation: decision.citation, effectiveOn: decision.effectiveOn });
    expect((await post(clerk, `/decisions/${draft.id}/release`)).status).toBe(200);
    expect(await statusOf(file.id)).toBe("decided");
    const kinds = (await noticesOf(counsel)).map((one: { kind: string }) => one.kind);
    expect(kinds.slice(0, 2)).toEqual(["decision-corrected", "notice-of-decision"]);
  });

  test("leaves open the writing of what came back since", async () => {
    const { file, decision } = await signed("rejected");
    await post(clerk, `/decisions/${decision.id}/release`);
    const { body: draft } = await correct(member, decision.id);
    const again = { queue: "decisions-to-write", officeId: "toronto", division: "RPD" } as const;
    await t.store.transact(theSystem, (tx) =>
      openTask(tx, { ...again, caseId: file.id as never, subject: { kind: "case", id: file.id } }),
    );
    expect((await post(member, `/decisions/${draft.id}/sign`, { version: draft.version })).status).toBe(200);
    const open = "select queue from tasks where case_id = $1 and closed_at is null order by queue";
    const { rows } = await t.store.pool.query(open, [file.id]);
    expect(rows.map((one) => one.queue)).toEqual(["decisions-to-release", "decisions-to-write"]);
  });

  test("is begun by its own member alone", async () => {
    const { decision, counsel } = await signed("rejected");
    await post(clerk, `/decisions/${decision.id}/release`);
    for (const who of [await t.person("member"), clerk, counsel])
      expect((await correct(who, decision.id)).status).toBe(403);
  });
});
