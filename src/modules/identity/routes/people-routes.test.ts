import { afterAll, beforeAll, expect, test } from "vitest";
import { workOff } from "../../../../test/support/jobs.ts";
import { aTribunal, type Tribunal } from "../../../../test/support/tribunal.ts";

let t: Tribunal;
beforeAll(async () => {
  t = await aTribunal({ GREFFE_DEMO: "0" });
});
afterAll(() => t.close());

test("in a tribunal without a directory an officer whose account is opened gets a link to choose a password", async () => {
  const operator = await t.person("operator");
  const opened = await t.call(operator, "POST", "/api/v1/people", {
    email: "officer@tribunal.example",
    name: "An officer",
    language: "fr",
    roles: [{ role: "registry-officer", officeId: null, division: null }],
  });
  expect(opened.status).toBe(201);
  await workOff(t);
  expect(t.sent.filter((mail) => mail.to === "officer@tribunal.example").map((mail) => mail.text)).toEqual([
    expect.stringContaining("/fr/password#"),
  ]);
});
