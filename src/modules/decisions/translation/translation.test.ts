import { PDFiumLibrary } from "@hyzyla/pdfium";
import { afterAll, describe, expect, test } from "vitest";
import { analysis, decisionStage } from "../../../../test/stages/decision.ts";
import { type Actor, nobody } from "../../../kernel/actor.ts";
import type { TranslationView } from "./contract.ts";

const { t, member, clerk, get, post, put, signed, save, noticesOf } = await decisionStage();
afterAll(() => t.close());

const support = await t.person("adjudicative-support");
const asked = { ground: "asked-by-party", wantedBy: "2028-12-31" };
const ask = (id: string, who = clerk, changes: object = {}) =>
  post(who, `/decisions/${id}/translations`, { ...asked, ...changes });
const write = (one: TranslationView, changes: object = {}, who = support) =>
  put(who, `/translations/${one.id}/draft`, {
    version: one.version,
    content: analysis("Le demandeur d’asile est crédible."),
    dissents: [],
    correctionNote: null,
    translator: "Bureau de la traduction",
    ...changes,
  });
const release = (id: string, version: number, who = support) => post(who, `/translations/${id}/release`, { version });
const withdraw = (id: string, who = support) =>
  post(who, `/translations/${id}/withdraw`, { note: "The party no longer wants it." });

async function released() {
  const { decision, ...found } = await signed("rejected");
  expect((await post(clerk, `/decisions/${decision.id}/release`)).status).toBe(200);
  return { ...found, decision };
}
async function begun() {
  const found = await released();
  const { body, status } = await ask(found.decision.id);
  expect(status).toBe(201);
  return { ...found, one: body as TranslationView };
}

async function wordsOf(path: string, who: Actor): Promise<string> {
  const answer = await t.app.inject({ url: `/api/v1${path}`, headers: t.headersOf(who) });
  expect(answer.statusCode).toBe(200);
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(answer.rawPayload);
  const text = [...document.pages()].map((page) => page.getText()).join(" ");
  document.destroy();
  library.destroy();
  return text.replaceAll(/[\s\u00a0]+/g, " ");
}
const tasksOf = async (id: string) =>
  (
    await t.store.pool.query(
      "select queue, to_char(due_on, 'YYYY-MM-DD') as due, outcome from tasks where subject_id = $1",
      [id],
    )
  ).rows;

describe("the translation of released reasons", () => {
  test("is asked for with a ground and a day, and is then work of those who support members", async () => {
    const { decision, theCase } = await released();
    expect((await get(clerk, `/decisions/${decision.id}/translations`)).body).toMatchObject({ items: [], into: "fr" });
    const { body } = await ask(decision.id);
    expect(body).toMatchObject({
      language: "fr",
      status: "asked",
      version: 1,
      original: analysis(),
      isUploaded: false,
    });
    expect(await tasksOf(body.id)).toEqual([{ queue: "decisions-to-translate", due: "2028-12-31", outcome: null }]);
    const { body: queue } = await get(support, "/queues/decisions-to-translate/tasks");
    expect(queue.items.map((one: { caseId: string }) => one.caseId)).toContain(theCase.id);
    expect((await get(clerk, `/decisions/${decision.id}/translations`)).body.into).toBeNull();
    expect((await ask(decision.id)).body.code).toBe("translation-asked-already");
  });

  test("is asked for once by two at the same moment", async () => {
    const { decision } = await released();
    const both = await Promise.all([ask(decision.id), ask(decision.id, support)]);
    expect(both.map((one) => one.status).sort()).toEqual([201, 409]);
  });

  test.each([
    ["a ground that is not in the table", { ground: "curiosity" }, "translation-ground-wrong", undefined],
    ["a day that has passed", { wantedBy: "2020-01-01" }, "translation-day-wrong", "/wantedBy"],
    ["a day in another century", { wantedBy: "2126-12-31" }, "translation-day-wrong", "/wantedBy"],
  ])("is not asked for with %s", async (_, changes, code, path) => {
    const { decision } = await released();
    const { body } = await ask(decision.id, clerk, changes);
    expect([body.code, body.fields?.[0]?.path]).toEqual([code, path]);
  });

  test("is not asked for before the decision is released", async () => {
    const { decision } = await signed("rejected");
    expect((await ask(decision.id)).body.code).toBe("translation-of-unreleased");
  });

  test("is released to everybody as a document of its own that says what it is; nothing is decided anew", async () => {
    const { theCase, counsel, decision, one } = await begun();
    const before = (await get(clerk, `/cases/${theCase.id}/deadlines`)).body;
    const { body: saved } = await write(one);
    expect(saved.version).toBe(2);
    expect(await wordsOf(`/translations/${one.id}/preview`, support)).toContain("Le demandeur d’asile est crédible.");
    expect((await t.call(counsel, "GET", `/api/v1/translations/${one.id}/released`)).status).toBe(404);
    const done = await release(one.id, 2);
    expect([done.status, done.body.status, done.body.actions]).toEqual([200, "released", []]);
    const words = await wordsOf(`/translations/${one.id}/released`, counsel);
    expect(words).toContain("Traduction. Les motifs ont été rédigés et signés en anglais");
    expect(words).toContain("Traduit par : Bureau de la traduction");
    expect(words).toContain("Langue de la décision anglais");
    const { body: shown } = await get(counsel, `/decisions/${decision.id}/translations`);
    expect(shown.items).toMatchObject([{ status: "released", ground: null, wantedBy: null }]);
    expect([shown.into, shown.grounds]).toEqual([null, []]);
    const { body: documents } = await get(counsel, `/cases/${theCase.id}/documents`);
    const types = documents.items.map((of: { type: { code: string } }) => of.type.code);
    expect(types).toContain("decision-translation");
    const kinds = (await noticesOf(counsel)).map((of: { kind: string }) => of.kind);
    expect(kinds).toContain("notice-of-translation");
    const notice = (await noticesOf(counsel)).find((of: { kind: string }) => of.kind === "notice-of-translation");
    const { body: opened } = await get(counsel, `/notices/${notice?.id}`);
    const translated = documents.items.find(
      (of: { type: { code: string } }) => of.type.code === "decision-translation",
    );
    expect(opened.enclosures).toMatchObject([{ documentId: translated.documentId }]);
    expect((await get(clerk, `/cases/${theCase.id}/deadlines`)).body).toEqual(before);
    const { body: history } = await get(clerk, `/cases/${theCase.id}/history`);
    const received = history.items.filter((of: { type: string }) => of.type === "document-received");
    const made = { more: { en: "made by the tribunal", fr: "produit par le tribunal" } };
    expect(received).toMatchObject([made, made]);
    expect(await tasksOf(one.id)).toMatchObject([{ outcome: "translated" }]);
    const { rows } = await t.store.pool.query(
      "select type from events where case_id = $1 and type like 'decision-transl%' order by seq",
      [theCase.id],
    );
    expect(rows.map((row) => row.type)).toEqual(["decision-translation-asked", "decision-translated"]);
  });

  test("is released once, and is then written by nobody", async () => {
    const { one } = await begun();
    await write(one);
    const both = await Promise.all([release(one.id, 2), release(one.id, 2, clerk)]);
    expect(both.map((of) => of.body.code ?? of.status).sort()).toEqual([200, "translation-ended"]);
    expect((await write({ ...one, version: 2 })).body.code).toBe("translation-ended");
    expect((await withdraw(one.id)).body.code).toBe("translation-ended");
  });

  test("that was wrong is followed by another, which begins with its words", async () => {
    const { decision, one } = await begun();
    await write(one);
    await release(one.id, 2);
    const { body: next, status } = await ask(decision.id);
    expect([status, next.content]).toEqual([201, analysis("Le demandeur d’asile est crédible.")]);
    await write(next, { content: analysis("La demandeure d’asile est crédible.") });
    expect((await release(next.id, 2)).status).toBe(200);
    const { body } = await get(clerk, `/decisions/${decision.id}/translations`);
    expect(body.items.map((of: { id: string }) => of.id)).toEqual([next.id, one.id]);
  });

  test.each([
    ["without a translator", { translator: " " }, "translation-translator-missing", "/translator"],
    ["without a word", { content: { sections: [] } }, "translation-words-missing", undefined],
    [
      "with a paragraph more than the reasons have",
      {
        content: {
          sections: [
            {
              code: "analysis",
              blocks: ["Un.", "Deux."].map((text) => ({ type: "paragraph", runs: [{ text }] })),
            },
          ],
        },
      },
      "translation-paragraphs-differ",
      undefined,
    ],
  ])("is not released %s", async (_, changes, code, path) => {
    const { one } = await begun();
    expect((await write(one, changes)).status).toBe(200);
    const { body } = await release(one.id, 2);
    expect([body.code, body.fields?.[0]?.path]).toEqual([code, path]);
  });

  test("is saved over by nobody who looked at an earlier version", async () => {
    const { one } = await begun();
    expect((await write(one)).status).toBe(200);
    expect((await write(one, {}, clerk)).body.code).toBe("translation-changed-meanwhile");
    expect((await release(one.id, 1)).body.code).toBe("translation-changed-meanwhile");
  });

  test("says what its release would be refused for, to whoever may release it, and changes nothing by it", async () => {
    const { counsel, one } = await begun();
    const ready = (version: number, who = support) => get(who, `/translations/${one.id}/readiness?version=${version}`);
    const early = await ready(1);
    expect([early.body.code, early.body.fields?.[0]?.path]).toEqual(["translation-translator-missing", "/translator"]);
    expect((await write(one)).status).toBe(200);
    expect((await ready(1)).body.code).toBe("translation-changed-meanwhile");
    expect((await ready(2)).body).toEqual({ ready: true });
    for (const [who, status] of [
      [member, 403],
      [counsel, 403],
      [nobody, 401],
    ] as const)
      expect((await ready(2, who)).status).toBe(status);
    expect((await withdraw(one.id)).status).toBe(200);
    expect((await ready(2)).body.code).toBe("translation-ended");
  });

  test("is withdrawn with a reason, and leaves room for another", async () => {
    const { decision, one } = await begun();
    expect((await withdraw(one.id)).body).toMatchObject({ status: "withdrawn", actions: [] });
    expect(await tasksOf(one.id)).toMatchObject([{ outcome: "withdrawn" }]);
    expect((await ask(decision.id)).status).toBe(201);
  });

  test("names nobody’s dissent where nobody dissented", async () => {
    const { one } = await begun();
    const dissents = [{ memberId: member.accountId, text: analysis("Je suis en désaccord.") }];
    expect((await write(one, { dissents })).body.code).toBe("translation-dissent-wrong");
  });

  test("of a correction says in its own language what was corrected", async () => {
    const { decision } = await released();
    const { body: draft } = await post(member, `/decisions/${decision.id}/correct`, { note: "The name of the town." });
    const { body: kept } = await save(draft, "rejected", analysis("In Hargeisa."));
    await post(member, `/decisions/${draft.id}/sign`, { version: kept.version });
    await post(clerk, `/decisions/${draft.id}/release`);
    const { body: one } = await ask(draft.id);
    expect(one.correction).toEqual({ original: "The name of the town.", note: "" });
    await write(one);
    expect((await release(one.id, 2)).body.code).toBe("translation-words-missing");
    await write({ ...one, version: 2 }, { correctionNote: "Le nom de la ville." });
    expect((await release(one.id, 3)).status).toBe(200);
    expect(await wordsOf(`/translations/${one.id}/released`, clerk)).toContain("Le nom de la ville.");
  });

  test("is asked for, written, released and withdrawn by the registry and by support alone", async () => {
    const { counsel, decision, one } = await begun();
    const stranger = await t.person("counsel");
    expect((await get(stranger, `/decisions/${decision.id}/translations`)).status).toBe(404);
    for (const [who, status] of [
      [member, 403],
      [counsel, 403],
      [stranger, 403],
      [nobody, 401],
    ] as const) {
      expect((await ask(decision.id, who)).status).toBe(status);
      const answers = [await write(one, {}, who), await release(one.id, 1, who), await withdraw(one.id, who)];
      expect(answers.map((of) => of.status)).toEqual([status, status, status]);
    }
    for (const path of ["not-an-id", "0198a7a0-0000-7000-8000-000000000000"])
      expect((await get(support, `/translations/${path}`)).body.code).toBe("translation-not-found");
  });
});
