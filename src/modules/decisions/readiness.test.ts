import { afterAll, expect, test } from "vitest";
import { decisionStage } from "../../../test/stages/decision.ts";
import { type Actor, nobody } from "../../kernel/actor.ts";

const { t, member, clerk, get, post, heard, begin, save } = await decisionStage();
afterAll(() => t.close());

const ready = (who: Actor, id: string, version: number) => get(who, `/decisions/${id}/readiness?version=${version}`);

test("a draft says what its signature would be refused for, and changes nothing by it", async () => {
  const { theCase } = await heard();
  const draft = await begin(theCase.id);
  const early = await ready(member, draft.id, draft.version);
  expect(early).toMatchObject({ status: 422, body: { code: "determination-missing" } });
  const saved = await save(draft, "rejected");
  const { version } = (await get(member, `/decisions/${draft.id}`)).body;
  expect(saved.status).toBe(200);
  expect((await ready(member, draft.id, version - 1)).body.code).toBe("decision-changed-meanwhile");
  expect((await ready(member, draft.id, version)).body).toEqual({ ready: true });
  expect((await get(member, `/decisions/${draft.id}`)).body).toMatchObject({ status: "draft", version });
  expect((await post(member, `/decisions/${draft.id}/sign`, { version })).status).toBe(200);
  expect((await ready(member, draft.id, version)).body.code).toBe("decision-not-a-draft");
});

test("whether a draft is ready is its author’s to ask alone", async () => {
  const { theCase, counsel } = await heard();
  const draft = await begin(theCase.id);
  for (const [who, status] of [
    [await t.person("member"), 404],
    [clerk, 403],
    [counsel, 403],
    [nobody, 401],
  ] as const)
    expect((await ready(who, draft.id, draft.version)).status).toBe(status);
  expect((await ready(member, "no-identifier", 1)).body.code).toBe("decision-not-found");
});
