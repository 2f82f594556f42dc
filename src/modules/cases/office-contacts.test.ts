import { afterAll, expect, test } from "vitest";
import { aTribunal } from "../../../test/support/tribunal.ts";
import { nobody, theSystem } from "../../kernel/actor.ts";
import { printedNumber, printedPostalCode } from "./domain/office-contact-problems.ts";
import { officeContact } from "./index.ts";

const t = await aTribunal();
afterAll(() => t.close());
const operator = await t.person("operator");
const officer = await t.person("registry-officer");
const claimant = await t.person("claimant");

const entered = (changes: object = {}) => ({
  from: "2026-12-01",
  lines: { en: "200 Example Street, Suite 4", fr: "200, rue Exemple, bureau 4" },
  locality: "Toronto",
  province: "ON",
  postalCode: "m5v3l9",
  telephone: "(416) 555-0100",
  tollFree: "1 866 555-0101",
  fax: "",
  email: "greffe@exemple.ca",
  hours: { en: "8 a.m. to 4 p.m., Monday to Friday", fr: "De 8 h à 16 h, du lundi au vendredi" },
  source: { en: "Letter of the regional registrar", fr: "Lettre du greffier régional" },
  isVerified: true,
  ...changes,
});
const enter = (body: object, who = operator, office = "toronto") =>
  t.call(who, "POST", `/api/v1/offices/${office}/contacts`, body as never);
const shown = async (office = "toronto") =>
  (await t.call(claimant, "GET", `/api/v1/offices/${office}/contact`)).body.contact;
const kept = async () =>
  (await t.call(officer, "GET", "/api/v1/office-contacts")).body.items.find(
    (one: { officeId: string }) => one.officeId === "toronto",
  ).contacts;

test("an office of which nobody entered anything is reached at headquarters, and they are called so", async () => {
  expect(await shown("calgary")).toMatchObject({ ofHeadquarters: true, telephone: "1-833-777-2433" });
  expect((await shown("calgary")).lines.fr[1]).toBe("344, rue Slater");
});

test("what an operator enters holds from its day on, printed as it should be, in both languages", async () => {
  expect((await enter(entered())).status).toBe(201);
  expect(await shown()).toMatchObject({ ofHeadquarters: true });
  t.at("2026-12-01T15:00:00.000Z");
  expect(await shown()).toEqual({
    ofHeadquarters: false,
    lines: {
      en: ["200 Example Street, Suite 4", "Toronto ON\u00a0\u00a0M5V\u00a03L9"],
      fr: ["200, rue Exemple, bureau 4", "Toronto ON\u00a0\u00a0M5V\u00a03L9"],
    },
    telephone: "416-555-0100",
    tollFree: "1-866-555-0101",
    fax: null,
    email: "greffe@exemple.ca",
    hours: { en: "8 a.m. to 4 p.m., Monday to Friday", fr: "De 8 h à 16 h, du lundi au vendredi" },
  });
  const events = await t.store.pool.query(
    "select actor_id, payload from events where type = 'office-contact-entered' order by id",
  );
  expect(events.rows).toMatchObject([
    { actor_id: operator.accountId, payload: { officeId: "toronto", effectiveFrom: "2026-12-01", isVerified: true } },
  ]);
});

test("what is still to be verified is marked for the staff and shown to nobody outside", async () => {
  await enter(entered({ from: "2026-12-02", telephone: "416-555-0199", isVerified: false }));
  t.at("2026-12-03T15:00:00.000Z");
  expect(await shown()).toMatchObject({ telephone: "416-555-0100" });
  expect(await kept()).toMatchObject([
    { from: "2026-12-02", isVerified: false, telephone: "416-555-0199", enteredBy: "A operator" },
    { from: "2026-12-01", isVerified: true },
    { from: "2014-04-01", isVerified: false, ofHeadquarters: true },
  ]);
  const read = await t.store.transact(theSystem, (tx) => officeContact(tx, "toronto", "2026-12-03"));
  expect(read?.telephone).toBe("416-555-0100");
});

test("a mistake of the same day is entered again, and both are in the record", async () => {
  const answers = await Promise.all(
    ["416-555-0111", "416-555-0112"].map((telephone) => enter(entered({ from: "2026-12-04", telephone }))),
  );
  expect(answers.map((one) => one.status)).toEqual([201, 201]);
  expect((await kept()).filter((one: { from: string }) => one.from === "2026-12-04")).toHaveLength(1);
});

test("a number, an address or a day that cannot be is refused by name, and nothing is changed", async () => {
  const before = await kept();
  const wrong = await enter(
    entered({
      from: "2026-12-01",
      locality: "1234",
      postalCode: "D1A 0K1",
      telephone: "555-0100",
      tollFree: "1-100-555-0100",
      fax: "none",
      email: "greffe@exemple",
      hours: { en: "Monday", fr: "" },
      lines: { en: " ", fr: "200, rue Exemple" },
      source: { en: "", fr: "x" },
    }),
  );
  expect([wrong.status, wrong.body.code]).toEqual([422, "office-contact-wrong"]);
  expect(wrong.body.fields.map((one: { path: string }) => one.path).sort()).toEqual(
    [
      "/email",
      "/fax",
      "/from",
      "/hours/fr",
      "/lines/en",
      "/locality",
      "/postalCode",
      "/source/en",
      "/telephone",
      "/tollFree",
    ].sort(),
  );
  expect((await enter(entered({ telephone: "" }))).body.code).toBe("office-contact-wrong");
  expect((await enter(entered(), operator, "atlantis")).body.code).toBe("office-not-found");
  expect(await kept()).toEqual(before);
});

test("only an operator enters, the staff read it, and nobody signed out does either", async () => {
  for (const who of [officer, claimant]) expect((await enter(entered(), who)).status).toBe(403);
  expect((await enter(entered(), nobody)).status).toBe(401);
  expect((await t.call(claimant, "GET", "/api/v1/office-contacts")).status).toBe(403);
  expect((await t.call(nobody, "GET", "/api/v1/offices/toronto/contact")).status).toBe(401);
  expect((await t.call(claimant, "GET", "/api/v1/offices/atlantis/contact")).body.code).toBe("office-unknown");
});

test("numbers and codes are printed one way, however they were typed", () => {
  expect(["6135550100", "613.555.0100", "+1 613 555 0100 ext. 12", "613-555-0100 poste 7"].map(printedNumber)).toEqual([
    "613-555-0100",
    "613-555-0100",
    "1-613-555-0100 x12",
    "613-555-0100 x7",
  ]);
  expect(["613-055-0100", "113-555-0100", "0613 555 0100", "613-555-01000", "call us"].map(printedNumber)).toEqual(
    Array(5).fill(null),
  );
  expect(["k1a-0k1", "K1A0K1", "K1A 0K", "W1A 0K1"].map(printedPostalCode)).toEqual(["K1A 0K1", "K1A 0K1", null, null]);
});
