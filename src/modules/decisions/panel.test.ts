import { PDFiumLibrary } from "@hyzyla/pdfium";
import { afterAll, expect, test } from "vitest";
import { analysis, decisionStage } from "../../../test/stages/decision.ts";
import { setting } from "../../../test/stages/hearing.ts";
import type { Actor } from "../../kernel/actor.ts";

const { t, clerk, member, aCase, aDay, set, get, post, put, statusOf } = await decisionStage();
afterAll(() => t.close());

const second = await t.person("member");
const third = await t.person("member");
const outsider = await t.person("member");
const idOf = (who: Actor) => String(who.accountId);
await t.store.pool.query("update accounts set name = 'Bea Second' where id = $1", [second.accountId]);
await t.store.pool.query("update accounts set name = 'Cal Third' where id = $1", [third.accountId]);

/** A case heard by three, of whom `member` presides, and the draft that the second wrote. */
async function drafted() {
  t.at("2026-11-24T15:00:00.000Z");
  const on = aDay();
  const { theCase, counsel } = await aCase();
  const sitting = setting({ on, memberId: idOf(member), panelIds: [idOf(second), idOf(third)] });
  const { body } = await set(theCase.id, sitting);
  t.at(`${on}T18:00:00.000Z`);
  const outcome = { outcome: "held", cause: null, decision: "reserved", note: null, undertakings: [] };
  expect((await post(member, `/hearings/${body.id}/outcome`, outcome)).status).toBe(201);
  const begun = await post(second, `/cases/${theCase.id}/decisions`, { statedOn: null });
  expect([begun.status, begun.body.code]).toEqual([201, undefined]);
  const save = (version: number) =>
    put(second, `/decisions/${begun.body.id}/draft`, {
      version,
      content: analysis("The panel finds the claimant credible."),
      statedOn: null,
      determinations: [{ caseId: theCase.id, determination: "convention-refugee" }],
    });
  const saved = await save(begun.body.version);
  return { theCase, counsel, id: begun.body.id as string, version: saved.body.version as number, save };
}
const concurs = (version: number) => ({ version, opinion: "concurs", dissent: null });
const dissents = (version: number, words: string) => ({ version, opinion: "dissents", dissent: analysis(words) });
const sign = (who: Actor, id: string, version: number) => post(who, `/decisions/${id}/sign`, { version });
const signature = (who: Actor, id: string, body: object) => post(who, `/decisions/${id}/panel-signature`, body);

async function wordsOf(path: string): Promise<string> {
  const answer = await t.app.inject({ url: `/api/v1${path}`, headers: t.headersOf(clerk) });
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(answer.rawPayload);
  const text = [...document.pages()].map((page) => page.getText()).join(" ");
  document.destroy();
  library.destroy();
  return text.replaceAll(/[\s\u00a0]+/g, " ");
}

test("a panel of three decides: one writes, each signs, a dissent has its reasons; it is final when all have signed", async () => {
  const { theCase, counsel, id, version } = await drafted();
  // Until its author signs and sends it, the draft is the author's alone.
  expect((await get(third, `/decisions/${id}`)).status).toBe(404);
  expect((await signature(third, id, concurs(version))).body.code).toBe("decision-not-found");
  const toDecide = async (who: Actor) =>
    (await get(who, "/desk")).body.toDecide.filter((one: { caseId: string }) => one.caseId === theCase.id);
  expect([await toDecide(second), await toDecide(third)]).toMatchObject([[{ decisionId: id }], []]);
  const sent = await sign(second, id, version);
  expect(sent.body).toMatchObject({
    status: "draft",
    panel: [{ presides: true, opinion: null }, { opinion: "concurs" }, { opinion: null }],
  });
  expect((await sign(second, id, version)).body.code).toBe("panel-signed-already");
  expect((await get(third, "/desk")).body.toSign.map((one: { id: string }) => one.id)).toEqual([id]);
  expect((await get(third, `/decisions/${id}`)).body).toMatchObject({
    actions: expect.arrayContaining(["decision.sign-on-panel"]),
  });
  // Who reads it on the panel does not write in it, and names no reader.
  const reader = { accountId: idOf(outsider), purpose: "second-reader" };
  const content = { content: analysis("Mine."), statedOn: null, determinations: [] };
  for (const written of [
    await post(third, `/decisions/${id}/readers`, reader),
    await put(third, `/decisions/${id}/draft`, { version, ...content }),
    await put(third, `/decisions/${id}/file`, { version, uploadId: crypto.randomUUID() }),
  ])
    expect(written.body.code).toBe("decision-not-found");
  expect((await get(outsider, `/decisions/${id}`)).status).toBe(404);
  expect((await signature(outsider, id, concurs(version))).status).toBe(404);
  expect((await signature(counsel, id, concurs(version))).status).toBe(403);
  expect((await signature(third, id, { version, opinion: "dissents", dissent: null })).body.code).toBe(
    "dissent-reasons-missing",
  );
  expect((await signature(third, id, dissents(version, "I would reject the claim."))).status).toBe(200);
  expect((await signature(third, id, concurs(version))).body.code).toBe("panel-signed-already");
  expect((await signature(member, id, dissents(version, "So would I."))).body.code).toBe("panel-without-majority");
  expect(await statusOf(theCase.id)).toBe("heard");
  const last = await signature(member, id, concurs(version));
  expect([last.status, last.body.status]).toEqual([200, "signed"]);
  expect((await signature(third, id, concurs(version))).body.code).toBe("decision-not-a-draft");
  const words = await wordsOf(`/decisions/${id}/signed`);
  for (const said of [
    "Members of the panel A member Bea Second Cal Third",
    "[1] The panel finds the claimant credible.",
    "Dissenting reasons of Cal Third",
    "[2] I would reject the claim.",
    "Member (dissenting)",
  ])
    expect(words).toContain(said);
  expect((await post(clerk, `/decisions/${id}/release`)).status).toBe(200);
  expect((await get(counsel, `/decisions/${id}`)).body.panel.map((one: { name: string }) => one.name)).toEqual([
    "A member",
    "Bea Second",
    "Cal Third",
  ]);
  await translatedWithItsDissent(id);
});

/** The dissent is translated too, under its member’s name, and is not left out in silence. */
async function translatedWithItsDissent(id: string) {
  const support = await t.person("adjudicative-support");
  const asked = await post(clerk, `/decisions/${id}/translations`, { ground: "appeal", wantedBy: "2028-12-31" });
  const save = (version: number, ...texts: object[]) =>
    put(support, `/translations/${asked.body.id}/draft`, {
      version,
      content: analysis("Le tribunal juge le demandeur d’asile crédible."),
      dissents: texts.map((text) => ({ memberId: third.accountId, text })),
      correctionNote: null,
      translator: "Bureau de la traduction",
    });
  const release = (version: number) => post(support, `/translations/${asked.body.id}/release`, { version });
  await save(1);
  const { body: refused } = await release(2);
  expect([refused.code, refused.title]).toEqual([
    "translation-words-missing",
    expect.stringContaining("the dissenting reasons of Cal Third"),
  ]);
  await save(2, analysis("Je rejetterais la demande d’asile."));
  expect((await release(3)).body.status).toBe("released");
  const words = await wordsOf(`/translations/${asked.body.id}/released`);
  for (const said of ["[1] Le tribunal juge", "Motifs dissidents de Cal Third", "[2] Je rejetterais"])
    expect(words).toContain(said);
}

test("a version that was changed is signed anew by all three", async () => {
  const { id, version, save } = await drafted();
  await sign(second, id, version);
  expect((await signature(third, id, concurs(version))).status).toBe(200);
  const later = (await save(version)).body.version;
  expect((await signature(member, id, concurs(version))).body.code).toBe("decision-changed-meanwhile");
  expect((await signature(member, id, concurs(later))).body.code).toBe("panel-signature-not-asked");
  await sign(second, id, later);
  const both = await Promise.all([member, third].map((who) => signature(who, id, concurs(later))));
  expect(both.map((one) => one.status)).toEqual([200, 200]);
  expect((await get(second, `/decisions/${id}`)).body.status).toBe("signed");
});

test("no statement of one member signs for another, nor makes a decision of what others have not signed", async () => {
  const { id, version } = await drafted();
  await sign(second, id, version);
  const changed = await t.store.transact(third, async (tx) =>
    tx.db
      .updateTable("decision_signatures")
      .set({ opinion: "concurs", signed_at: tx.now })
      .where("decision_id", "=", id as never)
      .where("member_id", "=", member.accountId as never)
      .executeTakeFirst(),
  );
  expect(changed.numUpdatedRows).toBe(0n);
});

test("a member of the panel who declared a conflict since signs nothing with the others: the case is given to three anew", async () => {
  const { theCase, id, version } = await drafted();
  await sign(second, id, version);
  expect((await signature(third, id, concurs(version))).status).toBe(200);
  expect((await post(third, `/cases/${theCase.id}/declare-conflict`)).status).toBe(200);
  const refused = await signature(member, id, concurs(version));
  expect([refused.status, refused.body.code]).toEqual([409, "member-excluded"]);
  expect((await get(second, `/decisions/${id}`)).body.status).toBe("draft");
  expect((await post(second, `/decisions/${id}/discard`, { version })).status).toBe(200);
  const three = { memberId: idOf(member), panelIds: [idOf(second), idOf(outsider)] };
  expect((await post(clerk, `/cases/${theCase.id}/assign-member`, three)).status).toBe(200);
});
