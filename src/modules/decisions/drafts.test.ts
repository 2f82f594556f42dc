import { afterAll, describe, expect, test } from "vitest";
import { analysis, decisionStage } from "../../../test/stages/decision.ts";
import { type Actor, nobody } from "../../kernel/actor.ts";

const { t, member, clerk, get, post, put, heard, begin, save } = await decisionStage();
afterAll(() => t.close());

describe("a draft is its author’s alone", () => {
  test("no colleague, registry officer, manager or party reads it, nor its number in a list", async () => {
    const { theCase, counsel } = await heard();
    const draft = await begin(theCase.id);
    await save(draft, "rejected");
    const others = [await t.person("member"), clerk, await t.person("adjudicative-support"), counsel];
    for (const who of others) {
      expect((await get(who, `/decisions/${draft.id}`)).body.code).toBe("decision-not-found");
      expect((await get(who, `/cases/${theCase.id}/decisions`)).body.items).toEqual([]);
    }
    expect((await get(await t.person("manager"), `/decisions/${draft.id}`)).status).toBe(403);
    expect((await get(nobody, `/decisions/${draft.id}`)).status).toBe(401);
  });

  test("whom the author names reads it and says a word, until the author ends it; nobody else names readers", async () => {
    const { theCase } = await heard();
    const draft = await begin(theCase.id);
    const reader = await t.person("member");
    const name = (who: Actor, accountId = reader.accountId) =>
      post(who, `/decisions/${draft.id}/readers`, { accountId, purpose: "second-reader" });
    expect((await name(reader)).body.code).toBe("decision-not-found");
    expect((await name(member, clerk.accountId)).body.code).toBe("reader-not-staff");
    expect((await name(member)).body.readers).toHaveLength(1);
    expect((await name(member)).body.readers).toHaveLength(1);
    expect((await get(reader, `/decisions/${draft.id}`)).body.content).toEqual({ sections: [] });
    expect((await get(reader, "/desk")).body.toRead.map((one: { id: string }) => one.id)).toContain(draft.id);
    expect((await post(reader, `/decisions/${draft.id}/comments`, { words: "Paragraph 3?" })).status).toBe(201);
    expect((await get(member, `/decisions/${draft.id}`)).body.comments).toMatchObject([
      { words: "Paragraph 3?", mine: false },
    ]);
    expect(
      (
        await put(reader, `/decisions/${draft.id}/draft`, {
          version: 1,
          content: analysis(),
          statedOn: null,
          determinations: [],
        })
      ).status,
    ).toBeGreaterThanOrEqual(403);
    for (const id of ["no-identifier", member.accountId])
      expect((await name(member, id as never)).body.code).toBe("reader-not-staff");
    expect((await post(member, `/decisions/${draft.id}/readers/no-identifier/end`)).body.code).toBe("reader-not-staff");
    await post(member, `/decisions/${draft.id}/readers/${reader.accountId}/end`);
    expect((await get(reader, `/decisions/${draft.id}`)).body.code).toBe("decision-not-found");
  });

  test("a member’s notes are read by nobody else", async () => {
    const { theCase } = await heard();
    expect((await put(member, `/cases/${theCase.id}/my-notes`, { words: "Ask about the school." })).body.words).toBe(
      "Ask about the school.",
    );
    expect((await get(await t.person("member"), `/cases/${theCase.id}/my-notes`)).body).toEqual({
      words: "",
      savedAt: null,
    });
    expect((await get(clerk, `/cases/${theCase.id}/my-notes`)).status).toBe(403);
  });
});

describe("a conflict of interest", () => {
  test("takes the case, the draft and every later decision of it from the member, and asks for another", async () => {
    const { theCase, counsel } = await heard();
    const draft = await begin(theCase.id);
    expect((await post(await t.person("member"), `/cases/${theCase.id}/declare-conflict`)).status).toBe(403);
    expect((await post(counsel, `/cases/${theCase.id}/declare-conflict`)).status).toBe(403);
    const desk = await post(member, `/cases/${theCase.id}/declare-conflict`);
    expect(desk.body.toDecide.map((one: { caseId: string }) => one.caseId)).not.toContain(theCase.id);
    expect((await get(member, `/decisions/${draft.id}`)).body.status).toBe("discarded");
    const assign = (who: Actor) => post(clerk, `/cases/${theCase.id}/assign-member`, { memberId: who.accountId });
    expect((await assign(member)).body.code).toBe("member-excluded");
    const other = await t.person("member");
    expect((await assign(other)).status).toBe(200);
    const tasks = await t.store.pool.query("select outcome from tasks where subject_id = $1", [theCase.id]);
    expect(tasks.rows).toEqual([{ outcome: "assigned" }]);
    expect((await post(other, `/cases/${theCase.id}/decisions`, { statedOn: null })).body.status).toBe("draft");
  });
});
