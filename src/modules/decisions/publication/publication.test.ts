import { buffer } from "node:stream/consumers";
import { inflateSync } from "node:zlib";
import { PDFiumLibrary } from "@hyzyla/pdfium";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { analysis, decisionStage } from "../../../../test/stages/decision.ts";
import { type Actor, nobody } from "../../../kernel/actor.ts";
import type { Publication } from "./contract.ts";

const { t, member, clerk, get, post, put, heard, begin, save, signed } = await decisionStage();
afterAll(() => t.close());

/** A released decision whose reasons name the claimant, and somebody whom the case does not know. */
async function released() {
  const { theCase, counsel } = await heard();
  const { body: one } = await get(clerk, `/cases/${theCase.id}`);
  const person: string = one.parties[0].familyName ?? one.principal;
  const draft = await begin(theCase.id);
  const text = `${person} arrived with Quentin Ostrova. The claim of ${person}, file ${one.fileNumber}, is credible.`;
  const { body } = await save(draft, "rejected", analysis(text));
  await post(member, `/decisions/${draft.id}/sign`, { version: body.version });
  await post(clerk, `/decisions/${draft.id}/release`);
  return {
    id: draft.id as string,
    person,
    fileNumber: one.fileNumber as string,
    caseId: theCase.id as string,
    counsel,
  };
}

const of = (id: string, rest = "") => `/decisions/${id}/publication${rest}`;
const taken = (view: Publication) =>
  view.found.map(({ kind, place, text }) => ({ kind, place, text, shownAs: "XXXX" as string | null }));
const keep = (id: string, version: number, changes: object, who = clerk) =>
  put(who, of(id), { version, also: [], choices: [], ...changes });

async function published(id: string) {
  const { body: first } = await keep(id, 0, { also: ["Quentin Ostrova"] });
  const { body: saved } = await keep(id, first.version, { also: ["Quentin Ostrova"], choices: taken(first) });
  const { body, status } = await post(clerk, of(id, "/publish"), { version: saved.version });
  expect([status, body.status]).toEqual([200, "published"]);
  return body as Publication;
}

const bytesOf = async (id: string, form: "pdf" | "akn") => {
  const { rows } = await t.store.pool.query(`select ${form}_hash as hash from published_decisions where id = $1`, [id]);
  return buffer(t.services.blobs.open(rows[0].hash));
};

/** Everything in the file, compressed or not: words, metadata, outline, tags. */
function unpacked(pdf: Buffer): string {
  const raw = pdf.toString("latin1");
  const streams = [...raw.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, inside = ""]) => {
    try {
      return inflateSync(Buffer.from(inside, "latin1")).toString("latin1");
    } catch {
      // Not compressed: it is in the raw text.
      return "";
    }
  });
  return [raw, ...streams].join("\n").replaceAll("\u0000", "");
}

async function wordsOf(pdf: Buffer): Promise<string> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(pdf);
  const text = [...document.pages()].map((page) => page.getText()).join("\n");
  document.destroy();
  library.destroy();
  return text;
}

describe("a released decision", () => {
  let one: Awaited<ReturnType<typeof released>>;
  beforeAll(async () => {
    one = await released();
  });

  test("waits with what was found in its words, each in its context, and is published by nobody before each was looked at", async () => {
    const list = await get(clerk, "/publications");
    expect(list.body.items.map((of: { decision: { id: string } }) => of.decision.id)).toContain(one.id);
    const { body: view } = await get(clerk, of(one.id));
    expect(view).toMatchObject({ status: "waiting", version: 0, publishedId: null });
    const found = view.found.map((each: { text: string }) => each.text).join(" ");
    expect(found).toContain(one.person);
    expect(found).toContain(one.fileNumber);
    expect(found).not.toContain("Ostrova");
    const { body: saved } = await keep(one.id, 0, { also: ["Quentin Ostrova"] });
    expect(saved.open).toBe(view.found.length + 1);
    const refused = await post(clerk, of(one.id, "/publish"), { version: saved.version });
    expect(refused.body.code).toBe("publication-open");
    expect((await get(nobody, "/published-decisions")).body.items).toEqual([]);
  });

  test("in which a name was left elsewhere than it was taken out is not published", async () => {
    const { body: view } = await get(clerk, of(one.id));
    let left = false;
    const choices = taken(view).map((each) => {
      if (left || each.kind !== "name" || !each.text.includes(one.person)) return each;
      left = true;
      return { ...each, shownAs: null };
    });
    const { body: saved } = await keep(one.id, view.version, { also: view.also, choices });
    expect(saved.remains.length).toBeGreaterThan(0);
    const refused = await post(clerk, of(one.id, "/publish"), { version: saved.version });
    expect(refused.body.code).toBe("publication-remains");
  });

  test("is published once, and no byte of either form names anybody of the case", async () => {
    const { body: view } = await get(clerk, of(one.id));
    const { body: saved } = await keep(one.id, view.version, { also: view.also, choices: taken(view) });
    expect(saved.open).toBe(0);
    const both = await Promise.all([1, 2].map(() => post(clerk, of(one.id, "/publish"), { version: saved.version })));
    expect(both.map((each) => each.status).sort()).toEqual([200, 409]);
    const { publishedId } = (await get(clerk, of(one.id))).body;
    const traces = [one.person, one.fileNumber, "Quentin", "Ostrova", one.id, one.caseId];
    const akn = (await bytesOf(publishedId, "akn")).toString("utf8");
    const pdf = await bytesOf(publishedId, "pdf");
    for (const trace of traces) {
      expect(akn).not.toContain(trace);
      expect(unpacked(pdf)).not.toContain(trace);
      expect(await wordsOf(pdf)).not.toContain(trace);
    }
    expect(akn).toContain("<neutralCitation>");
    const events = await t.store.pool.query("select payload from events where type = 'decision-published'");
    expect(events.rows).toHaveLength(1);
  });

  test("is found by everybody by its citation, division, language and day, and is had in both forms", async () => {
    const list = async (query: string) => (await get(nobody, `/published-decisions${query}`)).body;
    const { items } = await list("");
    expect(items).toHaveLength(1);
    const [shown] = items;
    expect(Object.keys(shown).sort()).not.toContain("decisionId");
    const number = shown.citation.en.split(" ").at(-1);
    for (const query of [
      `?citation=IRB%20${number}`,
      `?citation=cisr`,
      "?division=RPD&language=en",
      `?from=${shown.decidedOn}&to=${shown.decidedOn}`,
    ])
      expect((await list(query)).total).toBe(1);
    for (const query of ["?citation=%25", "?division=RAD", "?language=fr", "?to=2020-01-01", "?citation=99999"])
      expect([query, (await list(query)).total]).toEqual([query, 0]);
    for (const [form, begins] of [
      ["pdf", "%PDF"],
      ["akoma-ntoso", "<?xml"],
    ] as const) {
      const answer = await t.app.inject({ url: `/api/v1/published-decisions/${shown.id}/${form}` });
      expect([answer.statusCode, answer.body.slice(0, begins.length)]).toEqual([200, begins]);
    }
    expect((await get(nobody, `/published-decisions/${one.id}/pdf`)).body.code).toBe("published-decision-not-found");
    expect((await get(nobody, "/published-decisions/1/pdf")).status).toBe(404);
  });

  test("is withdrawn with a reason: nobody outside finds or opens it any more, and it can be published anew", async () => {
    const { publishedId } = (await get(clerk, of(one.id))).body;
    const changed = await keep(one.id, 3, {});
    expect(["publication-published-already", "publication-changed-meanwhile"]).toContain(changed.body.code);
    const withdrawn = await post(clerk, of(one.id, "/withdraw"), { note: "A village stands in it." });
    expect(withdrawn.body).toMatchObject({ status: "withdrawn", publishedId: null });
    expect((await get(nobody, "/published-decisions")).body.total).toBe(0);
    expect((await get(nobody, `/published-decisions/${publishedId}/pdf`)).status).toBe(404);
    expect((await post(clerk, of(one.id, "/withdraw"), { note: "Again." })).body.code).toBe(
      "publication-not-published",
    );
    const again = await post(clerk, of(one.id, "/publish"), { version: withdrawn.body.version });
    expect(again.body.status).toBe("published");
  });
});

test("the public list says which of two decisions is the correction of a clerical error", async () => {
  const { id, person } = await released();
  const { body: draft } = await post(member, `/decisions/${id}/correct`, { note: "The name of the town." });
  const { body } = await save(draft, "rejected", analysis(`${person} arrived in Hargeisa with Quentin Ostrova.`));
  await post(member, `/decisions/${draft.id}/sign`, { version: body.version });
  await post(clerk, `/decisions/${draft.id}/release`);
  const first = (await published(id)).publishedId;
  const second = (await published(draft.id)).publishedId;
  const { items } = (await get(nobody, "/published-decisions")).body;
  const told = (of: string | null) => items.find((one: { id: string }) => one.id === of)?.isCorrection;
  expect([told(first), told(second)]).toEqual([false, true]);
});

test("a place in the lists that no page gave is none: the list begins, and nothing breaks", async () => {
  const id = "01a22980-5d29-7371-a511-84200b8f64ae";
  const wrong = [`9999-99-99,${id}`, `0000-01-01,${id}`, `2026-02-30,${id}`, `2026-02-28,${"-".repeat(36)}`];
  for (const after of wrong)
    for (const [who, list] of [
      [nobody, "/published-decisions"],
      [clerk, "/publications"],
    ] as const)
      for (const place of [after, after.replace(",", "T00:00:00.000Z,")]) {
        const { status, body } = await get(who, `${list}?after=${encodeURIComponent(place)}`);
        expect([list, place, status, body.items]).toEqual([list, place, 200, (await get(who, list)).body.items]);
      }
});

describe("published while its case is sealed", () => {
  const seal = "insert into sealed_cases values ($1, now(), $2)";
  const inTransaction = async (statement: string, values: readonly unknown[]) => {
    const client = await t.store.pool.connect();
    await client.query("begin");
    await client.query(statement, [...values]);
    return async () => {
      await client.query("commit");
      client.release();
    };
  };
  /** By an officer who is on the case, and sees it sealed too. */
  const ready = async () => {
    const one = await released();
    await t.store.pool.query(
      "insert into case_access (case_id, account_id, relation, source_id, from_at) values ($1, $2, 'assigned-staff', $2, now())",
      [one.caseId, clerk.accountId],
    );
    const { body: first } = await keep(one.id, 0, { also: ["Quentin Ostrova"] });
    const { body } = await keep(one.id, first.version, { also: ["Quentin Ostrova"], choices: taken(first) });
    return { ...one, version: body.version as number };
  };
  const open = async () => (await get(nobody, "/published-decisions")).body.total as number;
  const aWhile = () => new Promise((done) => setTimeout(done, 700));

  test("is not, where the order was first", async () => {
    const [{ id, caseId, version }, before] = [await ready(), await open()];
    const commit = await inTransaction(seal, [caseId, clerk.accountId]);
    const publishing = post(clerk, of(id, "/publish"), { version });
    await aWhile();
    await commit();
    expect((await publishing).body.code).toBe("publication-of-sealed");
    expect(await open()).toBe(before);
  });

  test("is taken back in the same moment, where the order came second", async () => {
    const [{ id, caseId, version }, before] = [await ready(), await open()];
    // The publication is held up after it has found that nothing is sealed.
    const go = await inTransaction("select from decision_publications where decision_id = $1 for update", [id]);
    const publishing = post(clerk, of(id, "/publish"), { version });
    await aWhile();
    const sealing = t.store.pool.query(seal, [caseId, clerk.accountId]);
    await aWhile();
    await go();
    const [{ body }] = await Promise.all([publishing, sealing]);
    // It was published for as long as the order waited; or the answer, which reads it once more, finds it sealed.
    expect(["published", "withdrawn", undefined]).toContain(body.status);
    expect(await open()).toBe(before);
  });
});

describe("is refused", () => {
  test("whoever is not of the registry, whoever is signed out, and parties", async () => {
    const { id, counsel } = await released();
    for (const who of [member, counsel, await t.person("manager")] as Actor[])
      for (const status of [
        (await get(who, of(id))).status,
        (await keep(id, 0, {}, who)).status,
        (await post(who, of(id, "/publish"), { version: 1 })).status,
      ])
        expect(status).toBe(403);
    expect((await get(nobody, of(id))).status).toBe(401);
    expect((await get(nobody, "/publications")).status).toBe(401);
  });

  test("what is not released, what two save at once, and a place at which other words stand", async () => {
    const { decision } = await signed();
    expect((await get(clerk, of(decision.id))).body.code).toBe("publication-not-released");
    const { id } = await released();
    const both = await Promise.all([keep(id, 0, {}), keep(id, 0, {})]);
    expect(both.map((each) => each.body.code ?? "saved").sort()).toEqual(["publication-changed-meanwhile", "saved"]);
    const place = { section: 0, block: 0, item: null, from: 0, to: 4 };
    const wrong = await keep(id, 1, { choices: [{ kind: "name", place, text: "Nope", shownAs: "XXXX" }] });
    expect(wrong.body.code).toBe("publication-place-wrong");
    expect((await post(clerk, of(id, "/publish"), { version: 9 })).body.code).toBe("publication-changed-meanwhile");
    expect((await keep(id, 9, {})).body.code).toBe("publication-changed-meanwhile");
  });

  test("a decision of a sealed case, and one that is a document of the member’s own", async () => {
    const { id, caseId } = await released();
    await t.store.pool.query("update decisions set file_version = 1 where id = $1", [id]);
    expect((await get(clerk, of(id))).body.code).toBe("publication-of-uploaded");
    await t.store.pool.query("update decisions set file_version = null where id = $1", [id]);
    const { publishedId } = await published(id);
    const before = (await get(nobody, "/published-decisions")).body.total;
    await t.store.pool.query("insert into sealed_cases values ($1, now(), $2)", [caseId, clerk.accountId]);
    // What is sealed is taken back from the public, and nobody who is not on it finds it.
    expect((await get(nobody, "/published-decisions")).body.total).toBe(before - 1);
    expect((await get(nobody, `/published-decisions/${publishedId}/pdf`)).status).toBe(404);
    expect((await get(clerk, of(id))).status).toBe(404);
    await t.store.pool.query(
      "insert into case_access (case_id, account_id, relation, source_id, from_at) values ($1, $2, 'assigned-staff', $2, now())",
      [caseId, clerk.accountId],
    );
    expect((await get(clerk, of(id))).body.code).toBe("publication-of-sealed");
  });
});
