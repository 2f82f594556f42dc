import { PDFDocument, StandardFonts } from "@cantoo/pdf-lib";
import { afterAll, describe, expect, test } from "vitest";
import { analysis, decisionStage } from "../../../test/stages/decision.ts";
import { aReadyUpload } from "../../../test/stages/files.ts";
import { type Actor, theSystem } from "../../kernel/actor.ts";
import { openTask } from "../work/index.ts";

const { t, member, clerk, get, post, put, heard, begin, save, signed, statusOf, noticesOf } = await decisionStage();
afterAll(() => t.close());

async function aDocument(words: string): Promise<Buffer> {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.addPage([612, 792]).drawText(words, { font: await document.embedFont(StandardFonts.TimesRoman) });
  return Buffer.from(await document.save());
}

describe("the correction of a clerical error", () => {
  const correct = (who: Actor, id: string) => post(who, `/decisions/${id}/correct`, { note: "The name of the town." });

  test("is a new version that names the former, decides the same on the same day, and moves nothing", async () => {
    const { theCase, counsel, decision } = await signed("rejected");
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
    const correctedBy = async () => (await get(counsel, `/decisions/${decision.id}`)).body.correctedById;
    expect(await correctedBy()).toBeNull();
    expect((await post(clerk, `/decisions/${draft.id}/release`)).status).toBe(200);
    expect(await correctedBy()).toBe(draft.id);
    expect(await statusOf(theCase.id)).toBe("decided");
    const kinds = (await noticesOf(counsel)).map((one: { kind: string }) => one.kind);
    expect(kinds.slice(0, 2)).toEqual(["decision-corrected", "notice-of-decision"]);
  });

  test("of a decision corrected before begins with the words of the last correction, and is offered where it can be begun", async () => {
    const { decision } = await signed("rejected");
    await post(clerk, `/decisions/${decision.id}/release`);
    const isOffered = async (id: string) =>
      (await get(member, `/decisions/${id}`)).body.actions.includes("decision.correct");
    expect(await isOffered(decision.id)).toBe(true);
    const { body: first } = await correct(member, decision.id);
    expect(await isOffered(decision.id)).toBe(false);
    const { body: saved } = await save(first, "rejected", analysis("In Hargeisa."));
    await post(member, `/decisions/${first.id}/sign`, { version: saved.version });
    await post(clerk, `/decisions/${first.id}/release`);
    expect([await isOffered(decision.id), await isOffered(first.id)]).toEqual([true, false]);
    expect((await correct(member, first.id)).body.code).toBe("correction-not-possible");
    const { body: second } = await correct(member, decision.id);
    expect(second).toMatchObject({ correctsId: decision.id, content: analysis("In Hargeisa.") });
  });

  test("of a member’s own document begins with that document, and never with words that were not signed", async () => {
    const { theCase } = await heard();
    const draft = await begin(theCase.id);
    const { body: written } = await save(draft, "rejected", analysis("Never signed."));
    const bytes = await aDocument("As released.");
    const uploadId = await aReadyUpload(t, member, { pages: 1, fileName: "reasons.pdf", bytes });
    const put1 = await put(member, `/decisions/${draft.id}/file`, { version: written.version, uploadId });
    await post(member, `/decisions/${draft.id}/sign`, { version: put1.body.version });
    await post(clerk, `/decisions/${draft.id}/release`);
    const { body } = await correct(member, draft.id);
    expect(body).toMatchObject({
      isUploaded: true,
      file: { fileName: "reasons.pdf", pages: 1, hash: put1.body.file.hash, putAt: put1.body.file.putAt },
      content: { sections: [] },
      version: 1,
    });
    const sign = await post(member, `/decisions/${body.id}/sign`, { version: 1 });
    expect(sign.body).toMatchObject({ status: "signed", isUploaded: true });
    expect(sign.body.pages).toBeGreaterThan(1);
  });

  test("leaves open the writing of what came back since", async () => {
    const { theCase, decision } = await signed("rejected");
    await post(clerk, `/decisions/${decision.id}/release`);
    const { body: draft } = await correct(member, decision.id);
    const again = { queue: "decisions-to-write", officeId: "toronto", division: "RPD" } as const;
    await t.store.transact(theSystem, (tx) =>
      openTask(tx, { ...again, caseId: theCase.id as never, subject: { kind: "case", id: theCase.id } }),
    );
    expect((await post(member, `/decisions/${draft.id}/sign`, { version: draft.version })).status).toBe(200);
    const open = "select queue from tasks where case_id = $1 and closed_at is null order by queue";
    const { rows } = await t.store.pool.query(open, [theCase.id]);
    expect(rows.map((one) => one.queue)).toEqual(["decisions-to-release", "decisions-to-write"]);
  });

  test("is begun by its own member alone", async () => {
    const { decision, counsel } = await signed("rejected");
    await post(clerk, `/decisions/${decision.id}/release`);
    for (const who of [await t.person("member"), clerk, counsel])
      expect((await correct(who, decision.id)).status).toBe(403);
  });
});
