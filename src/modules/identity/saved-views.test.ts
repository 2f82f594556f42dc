import { afterAll, beforeAll, expect, test } from "vitest";
import { aTribunal, type Tribunal } from "../../../test/support/tribunal.ts";
import { type Actor, nobody, theSystem } from "../../kernel/actor.ts";
import type { Json } from "../../kernel/canonical-json.ts";
import { newId } from "../../kernel/ids.ts";
import { changeView, removeView } from "./commands/saved-views.ts";
import { mostViews } from "./contract.ts";

let t: Tribunal;
beforeAll(async () => {
  t = await aTribunal();
});
afterAll(() => t.close());

const address = "/api/v1/me/views";
const late = {
  list: "cases",
  name: "Toronto, late",
  place: { office: "toronto", sort: "received", without: "office" },
};
const save = (actor: Actor, view: Readonly<Record<string, Json>> = late) => t.call(actor, "POST", address, view);
const change = (actor: Actor, id: string, view: Readonly<Record<string, Json>>) =>
  t.call(actor, "PATCH", `${address}/${id}`, view);
const viewsOf = async (actor: Actor) => (await t.call(actor, "GET", address)).body.items;

test("a view of a list is found again under its name, by its owner alone", async () => {
  const [one, other] = [await t.person("registry-officer"), await t.person("registry-officer")];
  const { status, body } = await save(one, { ...late, name: "  Toronto,   late " });
  expect([status, body]).toEqual([201, { ...late, id: body.id, isBeginning: false }]);
  expect(await viewsOf(one)).toEqual([body]);
  expect(await viewsOf(other)).toEqual([]);
  expect((await change(other, body.id, { name: "Mine" })).body.code).toBe("saved-view-not-found");
  expect((await t.call(other, "POST", `${address}/${body.id}/remove`)).body.code).toBe("saved-view-not-found");
  expect(await viewsOf(one)).toEqual([body]);
  for (const [method, path] of [
    ["GET", address],
    ["POST", address],
    ["PATCH", `${address}/${body.id}`],
    ["POST", `${address}/${body.id}/remove`],
  ] as const)
    expect((await t.call(nobody, method, path, method === "GET" ? undefined : late)).status, path).toBe(401);
});

test("the database shows no view to somebody else, whatever is asked", async () => {
  const [one, other] = [await t.person("member"), await t.person("manager")];
  const { body } = await save(one);
  const seen = await t.store.transact(other, async (tx) => ({
    rows: await tx.db.selectFrom("saved_views").select("id").execute(),
    gone: (await tx.db.deleteFrom("saved_views").executeTakeFirst()).numDeletedRows,
  }));
  expect(seen).toEqual({ rows: [], gone: 0n });
  await expect(
    t.store.transact(other, (tx) =>
      tx.db
        .insertInto("saved_views")
        .values({
          id: newId(),
          account_id: one.accountId as never,
          list: "cases",
          name: "Slipped in",
          place: "{}",
          is_beginning: true,
          made_at: tx.now,
        })
        .execute(),
    ),
  ).rejects.toThrow(/row-level security/);
  expect((await viewsOf(one)).map((view: { id: string }) => view.id)).toEqual([body.id]);
});

test("it is renamed, saved anew and deleted; what is not there is refused", async () => {
  const one = await t.person("scheduling-officer");
  const { body } = await save(one);
  expect((await change(one, body.id, { name: "Toronto" })).body).toEqual({ ...body, name: "Toronto" });
  expect((await change(one, body.id, { place: { dense: "true" } })).body.place).toEqual({ dense: "true" });
  expect((await change(one, body.id, {})).body.name).toBe("Toronto");
  expect((await t.call(one, "POST", `${address}/${body.id}/remove`)).body).toEqual({ done: true });
  expect((await t.call(one, "POST", `${address}/${body.id}/remove`)).body.code).toBe("saved-view-not-found");
  for (const id of [body.id, newId(), "toronto"])
    expect((await change(one, id, { name: "X" })).body.code).toBe("saved-view-not-found");
  expect(await viewsOf(one)).toEqual([]);
});

test("what acts without an account of its own has no views to change or remove", async () => {
  const { body } = await save(await t.person("manager"));
  for (const asked of [
    t.store.transact(theSystem, (tx) => changeView(tx, body.id, { name: "Mine" })),
    t.store.transact(theSystem, (tx) => removeView(tx, body.id)),
  ])
    await expect(asked).rejects.toMatchObject({ code: "signed-out" });
});

test("of each list one view is its beginning", async () => {
  const one = await t.person("registry-officer");
  const ids: string[] = [];
  for (const view of [late, { ...late, name: "Second" }, { ...late, list: "work" }])
    ids.push((await save(one, view)).body.id);
  for (const id of ids) expect((await change(one, id, { isBeginning: true })).body.isBeginning).toBe(true);
  await Promise.all(ids.slice(0, 2).map((id) => change(one, id, { isBeginning: true })));
  const beginnings = (await viewsOf(one)).filter((view: { isBeginning: boolean }) => view.isBeginning);
  expect(beginnings.map((view: { list: string }) => view.list).sort()).toEqual(["cases", "work"]);
  for (const { id } of beginnings) expect((await change(one, id, { isBeginning: false })).body.isBeginning).toBe(false);
});

test("a name is of one view of a list, in capitals or not, also of two that are saved at once", async () => {
  const one = await t.person("registry-officer");
  const answers = await Promise.all([save(one), save(one), save(one, { ...late, name: "TORONTO, LATE" })]);
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({
    code: "saved-view-name-taken",
    fields: [{ path: "/name" }],
  });
  const other = (await save(one, { ...late, name: "Other" })).body;
  expect((await change(one, other.id, { name: "Toronto, late" })).body.code).toBe("saved-view-name-taken");
  expect((await change(one, other.id, { name: "OTHER" })).body.name).toBe("OTHER");
  expect((await save(one, { ...late, list: "hearings" })).status).toBe(201);
});

test("no more than so many of a list are kept, and it is said how many", async () => {
  const one = await t.person("registry-officer");
  for (let n = 0; n < mostViews; n++) expect((await save(one, { ...late, name: `View ${n}` })).status).toBe(201);
  const { status, body } = await save(one, { ...late, name: "One more" });
  expect([status, body.code]).toEqual([409, "saved-views-full"]);
  expect(JSON.stringify(body)).toContain(String(mostViews));
  expect((await save(one, { ...late, list: "work", name: "One more" })).status).toBe(201);
});

test.each([
  ["a name of nothing", { name: "  " }, 422],
  ["a name in signs", { name: "!!!" }, 422],
  ["a name of two lines", { name: "One\nTwo" }, 422],
  ["a name that turns the text", { name: "A\u202eB" }, 422],
  ["a long name", { name: "x".repeat(61) }, 400],
  ["a list that there is not", { list: "accounts" }, 400],
  ["a place that is not text", { place: { office: { a: 1 } } }, 400],
  ["a place with what cannot be seen", { place: { office: "a\u0000b" } }, 400],
  ["a long place", { place: { office: "x".repeat(201) } }, 400],
  [
    "a place of many names",
    {
      place: Object.fromEntries(
        [..."abcdefghijklmnopqrstuvwxyz"].flatMap((a) => [
          [a, ""],
          [`${a}a`, ""],
        ]),
      ),
    },
    400,
  ],
])("%s is refused in words", async (_what, wrong, status) => {
  const one = await t.person("registry-officer");
  const answer = await save(one, { ...late, ...wrong });
  expect(answer.status).toBe(status);
  expect(answer.body.code).toMatch(/^[a-z-]+$/);
  expect(await viewsOf(one)).toEqual([]);
});

test("what a view does not know is refused by its name, and nothing is kept", async () => {
  const [one, other] = [await t.person("registry-officer"), await t.person("registry-officer")];
  for (const [more, path] of [
    [{ accountId: other.accountId }, "/accountId"],
    [{ place: { office: "toronto", "<b>": "x" } }, "/place/<b>"],
  ] as const) {
    const { status, body } = await save(one, { ...late, ...more });
    expect([status, body.fields.map((field: { path: string }) => field.path)]).toEqual([400, [path]]);
  }
  expect([await viewsOf(one), await viewsOf(other)]).toEqual([[], []]);
});

test("a view is kept and renamed under a name that can be read", async () => {
  const one = await t.person("registry-officer");
  const { body } = await save(one);
  for (const name of ["—", "\u202eview"]) {
    expect((await save(one, { ...late, name })).body.code).toBe("saved-view-name-unreadable");
    expect((await change(one, body.id, { name })).body.code).toBe("saved-view-name-unreadable");
  }
});
