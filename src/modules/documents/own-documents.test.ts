import { afterAll, expect, test } from "vitest";
import { decisionStage } from "../../../test/stages/decision.ts";
import type { DocumentId } from "../../kernel/ids.ts";
import { correctDocument } from "./commands/correct-document.ts";
import { contentRefusal } from "./queries/readable-document.ts";
import { documentFor } from "./queries/view-document.ts";

const { t, clerk, get, post, signed } = await decisionStage();
afterAll(() => t.close());

/** Whether whoever reads may open it where a scanner is configured that has not spoken. */
const refusalTo = (who: typeof clerk, documentId: string) =>
  t.store.readOnly(who, async (tx) =>
    contentRefusal(await documentFor(tx, "document.view", documentId as DocumentId), who.accountId, true),
  );

test("what the tribunal made and signed is said to be its own, and opens at once although no scanner looks at it", async () => {
  const { decision, counsel, theCase } = await signed();
  expect((await post(clerk, `/decisions/${decision.id}/release`, {})).status).toBe(200);
  const [own] = (await get(counsel, `/cases/${theCase.id}/documents`)).body.items;
  expect(own).toMatchObject({ type: { code: "decision" }, scan: "own" });
  expect(await refusalTo(counsel, own.documentId)).toBeNull();
  const content = await t.app.inject({
    url: `/api/v1/documents/${own.documentId}/content`,
    headers: { "x-test-actor": counsel.accountId ?? "" },
  });
  expect(content.statusCode).toBe(200);
  await t.store.transact(clerk, (tx) => correctDocument(tx, own.documentId, { description: "Decision, as released" }));
  expect((await get(counsel, `/documents/${own.documentId}`)).body).toMatchObject({ version: 2, scan: "own" });
});
