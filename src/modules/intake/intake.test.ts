import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aCounsel } from "../../../test/stages/counsel.ts";
import { aPerson, aReferral } from "../../../test/stages/referral.ts";
import { aTribunal, type Tribunal } from "../../../test/support/tribunal.ts";
import { refusals } from "../../app/contexts.ts";
import { type Actor, theSystem } from "../../kernel/actor.ts";
import { importReferrals } from "./index.ts";
import { asTribunalFor, takeReferral } from "./take-referral.ts";

let t: Tribunal;
let officer: Actor;
let partner: Actor;
beforeAll(async () => {
  t = await aTribunal();
  officer = await t.person("registry-officer");
  partner = await t.person("partner-system");
});
afterAll(() => t.close());

const send = (actor: Actor, message: object) =>
  t.call(actor, "POST", "/api/v1/referrals", JSON.parse(JSON.stringify(message)));

const countWaiting = async () =>
  Number(
    (
      await t.store.pool.query(
        "select count(*) as n from referral_messages where outcome = 'refused' and settled_at is null",
      )
    ).rows[0].n,
  );

const countCases = async () => Number((await t.store.pool.query("select count(*) as n from cases")).rows[0].n);

test("a family's referral opens a case for each, joins them and says who acts for the child", async () => {
  await aCounsel(t, { licenceNumber: "FAM-1" });
  const counsel = { regulator: "LSO", licenceNumber: "fam-1" };
  const child = aPerson({ givenNames: "Fara", bornOn: "2018-02-28", actedForBy: 0, counsel });
  const sent = await send(partner, aReferral({}, { persons: [aPerson({ counsel }), child] }));
  expect(sent.status).toBe(201);
  expect(sent.body.cases).toHaveLength(2);
  const view = await t.call(officer, "GET", `/api/v1/cases/${sent.body.cases[1].id}`);
  expect(view.body.joinedCases.map((one: { id: string }) => one.id)).toEqual([sent.body.cases[0].id]);
  expect(view.body.parties[0]).toMatchObject({
    isMinor: true,
    interpreterDialect: "maay",
    designatedRepresentative: { basis: "unstated", name: "Zorvath, Alvo" },
  });
  expect(view.body.parties[0].representedBy[0].licenceNumber).toBe("FAM-1");
  expect((await t.call(partner, "GET", `/api/v1/cases/${sent.body.cases[0].id}`)).status).toBe(403);
});

test("file numbers run without a gap or a double when twenty referrals come at once", async () => {
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => send(officer, aReferral({}, { officeId: "calgary" }))),
  );
  const numbers = answers.map((answer) => answer.body.cases[0].fileNumber).sort();
  expect(numbers).toEqual(Array.from({ length: 20 }, (_, nth) => `VC6-${String(nth + 1).padStart(5, "0")}`));
});

test("the day of receipt is the office's own day", async () => {
  const late = { receivedAt: "2026-11-20T06:30:00Z" };
  const received = async (officeId: string) => {
    const sent = await send(officer, aReferral({}, { ...late, officeId }));
    return (await t.call(officer, "GET", `/api/v1/cases/${sent.body.cases[0].id}`)).body.receivedOn;
  };
  expect(await received("toronto")).toBe("2026-11-20");
  // Alberta keeps UTC-6 and British Columbia UTC-7 all year from 2026.
  expect(await received("calgary")).toBe("2026-11-20");
  expect(await received("vancouver")).toBe("2026-11-19");
});

test("a message again gives the same answer, with another body it is refused, and at once it opens one case", async () => {
  const message = aReferral();
  const before = await countCases();
  const answers = await Promise.all(Array.from({ length: 5 }, () => send(officer, message)));
  expect(new Set(answers.map((answer) => answer.body.cases[0].id)).size).toBe(1);
  expect(answers.filter((answer) => !answer.body.repeated)).toHaveLength(1);
  expect(await countCases()).toBe(before + 1);
  const other = await send(officer, { ...message, time: "2026-11-21T15:00:00Z" });
  expect(other.body.code).toBe("referral-id-reused");
});

test("a message again names a case that was sealed since to whoever may open it alone, and to the tribunal's own import", async () => {
  const message = aReferral();
  const { id } = (await send(officer, message)).body.cases[0];
  const named = async () => (await send(officer, message)).body.cases.map((one: { id: string }) => one.id);
  expect(await named()).toEqual([id]);
  await t.store.pool.query("insert into sealed_cases values ($1, now(), $2)", [id, officer.accountId]);
  expect(await named()).toEqual([]);
  const own = await takeReferral(asTribunalFor(t.store, theSystem), JSON.parse(JSON.stringify(message)));
  expect(own).toMatchObject({ cases: [{ id }], repeated: true });
  await t.store.pool.query(
    "insert into case_access (case_id, account_id, relation, source_id, from_at) values ($1, $2, 'assigned-staff', $2, now())",
    [id, officer.accountId],
  );
  expect(await named()).toEqual([id]);
});

test("one name, no address and no date of birth are enough", async () => {
  const sent = await send(officer, aReferral({ familyName: null, givenNames: "Kala", bornOn: null }));
  expect(sent.status).toBe(201);
});

test.each([
  ["no name at all", aReferral({ familyName: null, givenNames: null }), "person-without-name"],
  ["a birth to come", aReferral({ bornOn: "2030-01-01" }), "birth-date-impossible"],
  ["an office that is not", aReferral({}, { officeId: "atlantis" }), "office-not-found"],
  ["a proceeding of another division", aReferral({}, { proceedingType: "detention-review" }), "proceeding-unknown"],
  ["an hour to come", aReferral({}, { receivedAt: "2026-12-24T15:00:00Z" }), "referral-from-the-future"],
  ["a minor who acts for himself", aReferral({ actedForBy: 0 }), "referral-acting-person-wrong"],
  ["unknown counsel", aReferral({ counsel: { regulator: "LSO", licenceNumber: "NONE" } }), "counsel-not-found"],
  ["the 30th of February", aReferral({ bornOn: "1990-02-30" }), "referral-malformed"],
  ["a field nobody knows", { ...aReferral(), colour: "blue" }, "referral-malformed"],
])("a referral with %s is refused with its reason, opens nothing and is kept", async (_, message, code) => {
  const before = await countCases();
  const answer = await send(officer, message);
  expect(answer.body.code).toBe(code);
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(await countCases()).toBe(before);
  const kept = await t.store.pool.query("select refusal_code from referral_messages where message_id = $1", [
    message.id,
  ]);
  expect(kept.rows).toEqual([{ refusal_code: code }]);
});

test("a batch lands line by line, keeps what it refuses and changes nothing the second time", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "greffe-import-"));
  const theCase = path.join(folder, "referrals.ndjson");
  const lines = [
    JSON.stringify(aReferral()),
    "{ not json",
    "",
    JSON.stringify(aReferral({ familyName: null, givenNames: null })),
    `"${"x".repeat(1_100_000)}"`,
    JSON.stringify(aReferral()),
  ];
  // As a program of Windows writes it.
  writeFileSync(theCase, `\uFEFF${lines.join("\r\n")}`);
  const first = await importReferrals(t.store, theCase, refusals, () => undefined);
  expect(first).toMatchObject({
    lines: 5,
    opened: 2,
    repeated: 0,
    refused: 3,
    reasons: { "line-not-json": 1, "person-without-name": 1, "line-too-long": 1 },
  });
  const refused = readFileSync(`${theCase}.refused.ndjson`, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(refused.map(({ line, code }) => [line, code])).toEqual([
    [2, "line-not-json"],
    [4, "person-without-name"],
    [5, "line-too-long"],
  ]);
  expect(refused[0]).toMatchObject({
    title: { en: "This line is not JSON" },
    next: { fr: "Inscrivez un message complet par ligne." },
  });
  expect(refused[2].text).toBeNull();
  expect(readFileSync(refused[2].wholeLine, "utf8").trimEnd()).toBe(lines[4]);
  const before = await countCases();
  const waiting = await countWaiting();
  expect(await importReferrals(t.store, theCase, refusals, () => undefined)).toMatchObject({
    opened: 0,
    repeated: 2,
    refused: 3,
  });
  expect(await countCases()).toBe(before);
  expect(await countWaiting()).toBe(waiting);
  rmSync(folder, { recursive: true });
});

test("the same refused message waits once, also when it comes five times at once, and again after it was set aside", async () => {
  const message = aReferral({ familyName: null, givenNames: null });
  const before = await countWaiting();
  await Promise.all(Array.from({ length: 5 }, () => send(partner, message)));
  expect(await countWaiting()).toBe(before + 1);
  const { items } = (await t.call(officer, "GET", "/api/v1/refused-referrals?limit=100")).body;
  const { id } = items.find((one: { messageId: string }) => one.messageId === message.id);
  await t.call(officer, "POST", `/api/v1/refused-referrals/${id}/set-aside`, { reason: "Sent by mistake" });
  expect(await countWaiting()).toBe(before);
  await send(partner, message);
  expect(await countWaiting()).toBe(before + 1);
});

test("progress names how much of the file is done, and ends at its size", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "greffe-progress-"));
  const theCase = path.join(folder, "batch.ndjson");
  const text = [aReferral(), aReferral()].map((one) => JSON.stringify(one)).join("\n");
  writeFileSync(theCase, text);
  const told: number[] = [];
  await importReferrals(t.store, theCase, refusals, ({ bytes, totalBytes }) => told.push(bytes / totalBytes));
  expect(told).toHaveLength(2);
  expect(told[0]).toBeLessThan(1);
  expect(told[1]).toBe(1);
  rmSync(folder, { recursive: true });
});

test("a line that no database can keep is refused like any other, and the lines after it land", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "greffe-batch-"));
  const theCase = path.join(folder, "batch.ndjson");
  const broken = ["Zor\u0000vath", "Zor\ud800"].map((familyName) => JSON.stringify(aReferral({ familyName })));
  writeFileSync(theCase, [...broken, JSON.stringify(aReferral())].join("\n"));
  const summary = await importReferrals(t.store, theCase, refusals, () => undefined);
  expect(summary).toMatchObject({ lines: 3, opened: 1, refused: 2, reasons: { "referral-malformed": 2 } });
  const [first] = readFileSync(`${theCase}.refused.ndjson`, "utf8").split("\n");
  expect(JSON.parse(first ?? "")).toMatchObject({
    line: 1,
    fields: [{ path: "/data/persons/0/familyName", code: "characters" }],
  });
  rmSync(folder, { recursive: true });
});

test("everything wrong with a referral is named at once, each with its field, in the reader's language", async () => {
  const wrong = aReferral(
    {
      familyName: null,
      givenNames: null,
      bornOn: "2031-01-01",
      interpreterLanguage: "somali-ish",
      nationalities: ["QQQ"],
    },
    { claimType: "boredom", country: "QQQ" },
  );
  const answer = await t.call(officer, "POST", "/api/v1/referrals", JSON.parse(JSON.stringify(wrong)), {
    "accept-language": "fr",
  });
  expect(answer.body.code).toBe("referral-incomplete");
  expect(answer.body.fields.map((one: { path: string }) => one.path)).toEqual([
    "/data/claimType",
    "/data/country",
    "/data/persons/0/familyName",
    "/data/persons/0/bornOn",
    "/data/persons/0/nationalities/0",
    "/data/persons/0/interpreterLanguage",
  ]);
  expect(answer.body.fields[0].text).toContain("La section");
});

test("a claim type is one of the table's, for the division", async () => {
  expect((await send(officer, aReferral({}, { claimType: "religion" }))).status).toBe(201);
  const other = await send(
    officer,
    aReferral({}, { division: "ID", proceedingType: "detention-review", claimType: "religion" }),
  );
  expect(other.body.code).toBe("claim-type-unknown");
});

test("an unaccompanied minor's case opens and waits for a designated representative", async () => {
  const sent = await send(officer, aReferral({ bornOn: "2014-05-17" }));
  const view = await t.call(officer, "GET", `/api/v1/cases/${sent.body.cases[0].id}`);
  expect(view.body.representativeWanted).toBe(true);
  expect(view.body.parties[0].designatedRepresentative).toMatchObject({ basis: "wanted", name: null });
});

async function refusedMessageFor(licenceNumber: string) {
  const message = aReferral({ counsel: { regulator: "LSO", licenceNumber } });
  expect((await send(partner, message)).status).toBe(404);
  const { items } = (await t.call(officer, "GET", "/api/v1/refused-referrals?limit=100")).body;
  const kept = items.find((one: { messageId: string }) => one.messageId === message.id);
  return { message, kept };
}

test("a refused message can be read with its reason and sent again once what it lacked is there", async () => {
  const { kept, message } = await refusedMessageFor("LATE-1");
  expect(kept).toMatchObject({ code: "counsel-not-found", fields: [{ path: "/data/persons/0/counsel" }] });
  expect(kept.title.fr).toContain("conseil");
  expect((await t.call(partner, "GET", "/api/v1/refused-referrals")).status).toBe(403);
  const url = `/api/v1/refused-referrals/${kept.id}`;
  expect((await t.call(officer, "GET", url)).body.body).toEqual(JSON.parse(JSON.stringify(message)));
  const again = () => t.call(officer, "POST", `${url}/send-again`, { message: null });
  expect((await again()).body.code).toBe("counsel-not-found");
  expect((await t.call(officer, "GET", url)).status).toBe(200);
  await aCounsel(t, { licenceNumber: "LATE-1" });
  const before = await countCases();
  const both = await Promise.all([again(), again()]);
  expect(both.map((answer) => answer.status)).toContain(201);
  expect(await countCases()).toBe(before + 1);
  expect((await t.call(officer, "GET", url)).status).toBe(404);
  expect((await again()).body.code).toBe("referral-message-not-found");
});

test("a refused message is mended and sent, or set aside with a reason", async () => {
  const { kept, message } = await refusedMessageFor("LATE-2");
  const mended = JSON.parse(JSON.stringify(message));
  mended.data.persons[0].counsel = null;
  const url = `/api/v1/refused-referrals/${kept.id}`;
  expect((await t.call(officer, "POST", `${url}/send-again`, { message: mended })).status).toBe(201);
  const other = await refusedMessageFor("LATE-3");
  const aside = `/api/v1/refused-referrals/${other.kept.id}/set-aside`;
  expect((await t.call(officer, "POST", aside, { reason: "Sent by mistake" })).status).toBe(200);
  expect((await t.call(officer, "POST", aside, { reason: "Sent by mistake" })).body.code).toBe(
    "referral-message-not-found",
  );
});
