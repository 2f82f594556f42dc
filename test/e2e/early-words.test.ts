import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Actor, nobody, type Role } from "../../src/kernel/actor.ts";
import { editText } from "../../src/web/pages/cases/edit-text.ts";
import { casesText } from "../../src/web/pages/cases/text.ts";
import { counselsText } from "../../src/web/pages/counsels/text.ts";
import { workOff } from "../support/jobs.ts";
import { aTribunalWithWindows } from "../support/window.ts";
import { aWorld } from "../support/world.ts";
import { canRun, timeouts } from "./stage.ts";
import { kindOfAddress, linksOf, settled } from "./walk.ts";

/** As text, as all that runs in the page: it is not typed with what runs here. */
const setValue = `(field, value) => {
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value").set.call(field, value);
  for (const type of ["input", "change"]) field.dispatchEvent(new Event(type, { bubbles: true }));
}`;

/** Somebody fast, or a machine that is slow: in each field something is typed or chosen as soon as it stands there. */
const typesAtOnce = `(() => {
  const set = ${setValue};
  const words = { date: "2027-02-03", time: "10:05", number: "7", email: "a@b.example", month: "2027-02", tel: "5550142" };
  const never = ["checkbox", "radio", "file", "hidden", "submit", "button"];
  const passed = new WeakSet();
  const line = [];
  let typed = new Map();
  const put = (field) => {
    if (!field.isConnected || field.disabled || field.readOnly || !field.checkVisibility()) return passed.delete(field);
    if (never.includes(field.type)) return;
    const other = field instanceof HTMLSelectElement ? [...field.options].findLast((one) => !one.selected)?.value : undefined;
    if (field instanceof HTMLSelectElement && other === undefined) return passed.delete(field);
    set(field, other ?? words[field.type] ?? "early");
    typed.set(field, field.value);
  };
  const next = () => {
    put(line.shift());
    if (line.length > 0) setTimeout(next);
  };
  const look = () => {
    for (const one of document.querySelectorAll("main details:not([open])")) if (!passed.has(one)) one.open = true;
    for (const one of document.querySelectorAll("main details")) passed.add(one);
    const isIdle = line.length === 0;
    for (const field of document.querySelectorAll("main :is(input, textarea, select)"))
      if (!passed.has(field)) line.push(field), passed.add(field);
    if (isIdle && line.length > 0) next();
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true });
  window.leave = () => {
    typed = new Map();
    line.length = 0;
    for (const one of document.querySelectorAll("main :is(input, textarea, select, details)")) passed.add(one);
  };
  const nameOf = (field) => field.name || field.labels?.[0]?.textContent || field.id;
  const fate = ([field, word]) =>
    !field.isConnected ? [nameOf(field) + " is another one"] : field.value === word ? [] : [nameOf(field) + " became " + field.value];
  window.earlyWords = () => ({ isIdle: line.length === 0, typed: typed.size, lost: [...typed].flatMap(fate) });
})()`;

interface EarlyWords {
  readonly isIdle: boolean;
  readonly typed: number;
  readonly lost: readonly string[];
}

describe.runIf(canRun)("what is typed or chosen before everything is there", () => {
  let w: Awaited<ReturnType<typeof aTribunalWithWindows>>;
  let people: ReadonlyMap<Role, Actor>;
  let own: string;
  beforeAll(async () => {
    w = await aTribunalWithWindows();
    const world = await aWorld(w.t);
    ({ people } = world);
    own = world.cases.own;
    await workOff(w.t);
  }, timeouts.test);
  afterAll(() => w.close());

  const windowOf = (role: Role) => w.windowOf(people.get(role) ?? nobody, "en");

  test.each(["registry-officer", "scheduling-officer", "member", "counsel"] as const)(
    "stays in its field on every kind of page (%s)",
    { timeout: timeouts.test },
    async (role) => {
      const { page, context, go } = await windowOf(role);
      const asking = whatIsAsked(page);
      await go("/");
      await settled(page);
      await page.evaluate(typesAtOnce);
      const faults: string[] = [];
      const kinds = new Set<string>();
      let typed = 0;
      const left = [...(await linksOf(page, "en"))];
      for (let to = left.shift(); to !== undefined; to = left.shift()) {
        if (kinds.has(kindOfAddress(to))) continue;
        kinds.add(kindOfAddress(to));
        // As a link would: the page comes in this window, where nothing waits for the whole of it.
        await page.evaluate(`window.leave(); history.pushState({}, "", "/en${to}")`);
        const words = () => page.evaluate<EarlyWords>("window.earlyWords()");
        await expect
          .poll(() => isQuiet(page, async () => (await words()).isIdle && asking.size === 0), {
            timeout: timeouts.step,
          })
          .toBe(true);
        await settled(page);
        // A choice that leads to an address has stood there by then; what was lost does not come back.
        await expect
          .poll(async () => (await words()).lost, { message: to })
          .toEqual([])
          .catch((error) => faults.push(String(error)));
        typed += (await words()).typed;
        left.push(...(await linksOf(page, "en")));
      }
      expect(faults).toEqual([]);
      expect(typed).toBeGreaterThan(10);
      await context.close();
    },
  );

  test("two filters in one breath both narrow the list", { timeout: timeouts.test }, async () => {
    const { page, context, go } = await windowOf("registry-officer");
    await go("/cases");
    await page.getByRole("table").waitFor();
    await page.evaluate(`{
      const set = ${setValue};
      for (const field of [...document.querySelectorAll("main .filters select")].slice(0, 2)) set(field, field.options[1].value);
    }`);
    await expect.poll(() => new URL(page.url()).search).toMatch(/division=\w+&status=\w+/);
    await context.close();
  });

  test("what is typed on while a search is under way stays, with the hand in it; Back says what was looked for then", {
    timeout: timeouts.test,
  }, async () => {
    const { page, context, go } = await windowOf("registry-officer");
    await go("/counsels");
    await page.getByRole("table").waitFor();
    const box = page.getByLabel(counselsText.search.en);
    await box.fill("first");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.evaluate("history.state.words")).toBe("first");
    await page.evaluate(`{
      const box = document.querySelector("main input[type=search]");
      const set = ${setValue};
      set(box, "second");
      box.form.requestSubmit();
      set(box, "second and more");
    }`);
    await expect.poll(() => page.evaluate("history.state.words")).toBe("second");
    await settled(page);
    expect(await box.inputValue()).toBe("second and more");
    expect(await box.evaluate((one) => one.matches(":focus"))).toBe(true);
    await page.goBack();
    await expect.poll(() => box.inputValue()).toBe("first");
    await context.close();
  });

  test("stays in an open form when the page cannot be brought up to date", { timeout: timeouts.test }, async () => {
    const { page, context, go } = await windowOf("registry-officer");
    await go(`/cases/${own}`);
    const actions = page.getByRole("region", { name: editText.actions.en });
    await actions.getByText(editText.menu.en).click();
    await actions.getByRole("button", { name: editText.facts.en }).click();
    await page.getByLabel(editText.reason.en).fill("Begun on the train");
    let failed = 0;
    await page.route("**/api/v1/cases/**", async (route) => {
      await route.abort();
      failed += 1;
    });
    // Longer ago than an answer is taken for new.
    await context.clock.setFixedTime(Date.now() + 3_600_000);
    await page.evaluate("window.dispatchEvent(new Event('visibilitychange'))");
    await expect.poll(() => failed).toBeGreaterThan(0);
    await page.evaluate("new Promise((drawn) => setTimeout(() => requestAnimationFrame(() => setTimeout(drawn))))");
    expect(await page.getByLabel(editText.reason.en).inputValue()).toBe("Begun on the train");
    expect(await page.getByText(casesText.tabs.en).count()).toBe(0);
    await context.close();
  });
});

/** Drawn three times over, with nothing that it waits for: each part of a page that comes may ask for the next. */
async function isQuiet(page: Page, isIdle: () => Promise<boolean>): Promise<boolean> {
  for (let nth = 0; nth < 3; nth++) {
    await page.evaluate("new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)))");
    if (!(await isIdle())) return false;
  }
  return true;
}

/** What the page has asked and was not answered yet. */
function whatIsAsked(page: Page): ReadonlySet<unknown> {
  const asking = new Set<unknown>();
  page.on("request", (one) => ["fetch", "script"].includes(one.resourceType()) && asking.add(one));
  for (const end of ["requestfinished", "requestfailed"] as const)
    page.on(end as "requestfinished", (one) => asking.delete(one));
  return asking;
}
