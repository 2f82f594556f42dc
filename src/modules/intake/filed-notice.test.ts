import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { rejectedClaim } from "../../../test/e2e/appeal/decided-claim.ts";
import { aReadyUpload } from "../../../test/stages/files.ts";
import { aContent, inHand } from "../../../test/stages/submission.ts";
import { aSigningKey } from "../../../test/support/signing-key.ts";
import { aTribunal, type Tribunal } from "../../../test/support/tribunal.ts";
import type { Actor } from "../../kernel/actor.ts";

describe("a notice of appeal that was filed on the claim", () => {
  let t: Tribunal;
  let licences = 0;
  beforeAll(async () => {
    t = await aTribunal(await aSigningKey());
  });
  afterAll(() => t.close());

  const ask = (who: Actor, method: "GET" | "POST", path: string, body: object = {}) =>
    t.call(who, method, `/api/v1${path}`, ...(method === "GET" ? [] : [body as never]));
  const aClaim = () => rejectedClaim(t, { licence: `NOTICE-${++licences}`, on: "2027-01-15" });

  /** Sends it in, and decides it as the registry does. */
  async function filed(
    claim: Awaited<ReturnType<typeof aClaim>>,
    { as = claim.counsel, outcome = "docketed", typeCode = "notice-of-appeal" } = {},
  ): Promise<string> {
    const content = aContent([await aReadyUpload(t, as)]);
    const documents = content.documents.map((one) => ({ ...one, typeCode }));
    const sent = await ask(as, "POST", `/cases/${claim.theCase.id}/submissions`, { ...content, documents });
    expect(sent.status).toBe(201);
    const documentId: string = sent.body.documents[0].documentId;
    const why = outcome === "docketed" ? {} : { reasonCode: "illegible", words: "Page 1." };
    const decided = await ask(claim.registry, "POST", `/submissions/${sent.body.submissionId}/decisions`, {
      ...(await inHand(t, claim.registry, sent.body.submissionId)),
      decisions: [{ documentId, outcome, ...why }],
    });
    expect(decided.status).toBe(200);
    return documentId;
  }
  const waiting = async (claim: Awaited<ReturnType<typeof aClaim>>) => {
    const { rows } = await t.store.pool.query(
      "select id, subject_id, filed_as, outcome from tasks where queue = 'appeals-to-open' and case_id = $1 order by id",
      [claim.theCase.id],
    );
    return rows as { id: string; subject_id: string; filed_as: string; outcome: string | null }[];
  };
  const open = (claim: Awaited<ReturnType<typeof aClaim>>, appellant = "person") =>
    ask(claim.registry, "POST", `/cases/${claim.theCase.id}/appeals`, {
      appellant,
      receivedAt: t.store.clock(),
      keepsCounsel: true,
      together: [],
    });

  test("waits for the registry once it is on the docket, and opening the appeal finishes it", async () => {
    const claim = await aClaim();
    const documentId = await filed(claim);
    expect(await waiting(claim)).toMatchObject([
      { subject_id: documentId, filed_as: "counsel-of-record", outcome: null },
    ]);
    const [task] = await waiting(claim);
    const view = (await ask(claim.registry, "GET", `/tasks/${task?.id}`)).body;
    expect(view).toMatchObject({
      subject: { kind: "document", id: documentId },
      kinds: ["notice-of-appeal"],
      byHand: true,
    });
    expect((await ask(claim.counsel, "GET", `/tasks/${task?.id}`)).status).toBe(403);
    expect((await open(claim)).status).toBe(201);
    expect(await waiting(claim)).toMatchObject([{ outcome: "opened" }]);
  });

  test("that was returned, and any other document, opens no work", async () => {
    const claim = await aClaim();
    await filed(claim, { outcome: "returned" });
    await filed(claim, { typeCode: "disclosure" });
    expect(await waiting(claim)).toEqual([]);
  });

  test("waits on where the other side's appeal is opened, and ends by hand where it opens none", async () => {
    const claim = await aClaim();
    await filed(claim);
    await t.store.pool.query(
      "update tasks set filed_as = 'minister' where queue = 'appeals-to-open' and case_id = $1",
      [claim.theCase.id],
    );
    expect((await open(claim)).status).toBe(201);
    const [task] = await waiting(claim);
    expect(task).toMatchObject({ filed_as: "minister", outcome: null });
    await ask(claim.registry, "POST", `/tasks/${task?.id}/claim`);
    expect((await ask(claim.registry, "POST", `/tasks/${task?.id}/finish`)).status).toBe(200);
    expect(await waiting(claim)).toMatchObject([{ outcome: "looked-at" }]);
  });

  test("a second one that came before the appeal was opened is finished with the first", async () => {
    const claim = await aClaim();
    await filed(claim);
    await filed(claim);
    expect(await waiting(claim)).toHaveLength(2);
    await open(claim);
    expect((await waiting(claim)).map((one) => one.outcome)).toEqual(["opened", "opened"]);
  });
});
