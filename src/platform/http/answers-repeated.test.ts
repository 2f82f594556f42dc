import { afterAll, expect, test } from "vitest";
import { aReadyUpload } from "../../../test/stages/files.ts";
import { aContent } from "../../../test/stages/submission.ts";
import { accessStage } from "../../modules/cases/testing.ts";
import { once } from "./idempotency.ts";

const { t, officer, operator, aCaseOf, counselOnCase } = await accessStage();
afterAll(() => t.close());

const seal = (fileNumber: string) => t.call(operator, "POST", "/api/v1/sealed-cases", { fileNumber, reason: "safety" });
const keyed = (key: string) => ({ "idempotency-key": key });

test("what an officer was answered on a case is not said again once the case is sealed", async () => {
  const { theCase, personId } = await aCaseOf(null);
  const { version } = (await t.call(officer, "GET", `/api/v1/cases/${theCase.id}`)).body;
  const ask = () =>
    t.call(
      officer,
      "POST",
      `/api/v1/cases/${theCase.id}/parties/${personId}/account`,
      { email: "only.once@greffe.example", language: "en" },
      keyed("account-once"),
    );
  const move = () =>
    t.call(
      officer,
      "POST",
      `/api/v1/cases/${theCase.id}/office`,
      { officeId: "vancouver", reason: "moved", version },
      keyed("office-once"),
    );
  const before = [await ask(), await move()];
  expect(before.map((one) => one.status < 300)).toEqual([true, true]);
  expect([await ask(), await move()]).toEqual(before);
  await seal(theCase.fileNumber);
  for (const again of [await ask(), await move()]) {
    expect([again.status, again.body.code]).toEqual([404, "case-not-found"]);
    expect(JSON.stringify(again.body)).not.toContain(theCase.fileNumber);
  }
});

test("a receipt is not given again to counsel whose licence was suspended since, and is once it is good again", async () => {
  const { counsel, counselId, theCase } = await counselOnCase();
  const content = aContent([await aReadyUpload(t, counsel, { pages: 1 })]);
  const submit = () =>
    t.call(counsel, "POST", `/api/v1/cases/${theCase.id}/submissions`, content as never, keyed("filed-once"));
  const receipt = await submit();
  expect(receipt.status).toBe(201);
  const standing = (is: string) => t.call(officer, "POST", `/api/v1/counsels/${counselId}/standing`, { standing: is });
  await standing("suspended");
  expect((await submit()).body).toMatchObject({ code: "case-not-found" });
  await standing("good");
  expect(await submit()).toEqual(receipt);
  const filed = await t.store.pool.query("select count(*)::int as n from submissions where case_id = $1", [theCase.id]);
  expect(filed.rows).toEqual([{ n: 1 }]);
});

test("an operator is answered the same again, about a case that no operator sees", async () => {
  const { theCase } = await aCaseOf(null);
  const ask = () =>
    t.call(
      operator,
      "POST",
      "/api/v1/sealed-cases",
      { fileNumber: theCase.fileNumber, reason: "order" },
      keyed("sealed-once"),
    );
  const sealed = await ask();
  expect(sealed.status).toBe(201);
  expect(await ask()).toEqual(sealed);
});

test("a key is of one request: with another body it is refused, and so is a key that nobody could read", async () => {
  const ask = (sizeOfOffice: string, key: string) =>
    t.call(operator, "POST", "/api/v1/people", aPerson(sizeOfOffice), keyed(key));
  const aPerson = (name: string) => ({
    email: "only.key@greffe.example",
    name,
    language: "en",
    roles: [{ role: "interpreter", officeId: null, division: null }],
  });
  expect((await ask("One", "person-once")).status).toBe(201);
  expect((await ask("Another", "person-once")).body.code).toBe("idempotency-key-reused");
  expect((await ask("One", "person-once")).status).toBe(201);
  for (const key of ["with blank", "é", "x".repeat(201)])
    expect((await ask("One", key)).body.code, key).toBe("idempotency-key-malformed");
  expect((await ask("Other", "x".repeat(200))).body.code).toBe("account-exists");
});

test("two who send one key at once are one request, and another body is refused then too", async () => {
  const run = (content: string) =>
    t.store.transact(officer, (tx) => once(tx, { key: "at-once", content }, () => Promise.resolve(content)));
  expect(await run("first")).toBe("first");
  expect(await run("first")).toBe("first");
  await expect(run("second")).rejects.toMatchObject({ code: "idempotency-key-reused" });
});

test("an answer about what is hidden by now is not said again, though the request would be allowed", async () => {
  const { theCase } = await aCaseOf(null);
  const run = () =>
    t.store.transact(officer, (tx) =>
      once(tx, { key: "hidden", content: theCase.id }, () => Promise.resolve(theCase.id)),
    );
  expect(await run()).toBe(theCase.id);
  await seal(theCase.fileNumber);
  await expect(run()).rejects.toMatchObject({ code: "earlier-answer-hidden" });
});
