import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Role } from "../../src/kernel/actor.ts";
import type { Language } from "../../src/kernel/bilingual.ts";
import { aSubmission } from "../stages/submission.ts";
import { workOff } from "../support/jobs.ts";
import { aTribunalWithWindows } from "../support/window.ts";
import { aWorld } from "../support/world.ts";
import { canRun, patience } from "./stage.ts";
import { kindOfAddress, linksOf, settled } from "./walk.ts";

/** Whose pages have forms, each in one of the languages. */
const walks = [
  ["registry-officer", "en", 15],
  ["scheduling-officer", "fr", 10],
  ["member", "en", 6],
  ["counsel", "fr", 5],
  ["operator", "en", 4],
] as const satisfies readonly (readonly [Role, Language, number])[];

describe.runIf(canRun)("a form that is sent empty", () => {
  let w: Awaited<ReturnType<typeof aTribunalWithWindows>>;
  let world: Awaited<ReturnType<typeof aWorld>>;
  beforeAll(async () => {
    w = await aTribunalWithWindows();
    world = await aWorld(w.t);
    const counsel = world.people.get("counsel");
    if (counsel !== undefined) await aSubmission(w.t, counsel, world.cases.own, 2);
    await workOff(w.t);
  }, patience.test);
  afterAll(() => w.close());

  test.each(walks)(
    "sends nothing, and says what is missing (%s, %s)",
    { timeout: patience.test },
    async (role, language, most) => {
      const actor = world.people.get(role);
      if (actor === undefined) throw new Error(`nobody is ${role}`);
      const { page, go } = await w.windowOf(actor, language);
      const sent: string[] = [];
      page.on("request", (asked) => asked.method() === "GET" || sent.push(`${asked.method()} ${asked.url()}`));
      const left = ["/"];
      const seen = new Set<string>();
      const tried: string[] = [];
      const faults: string[] = [];
      for (let to = left.shift(); to !== undefined; to = left.shift()) {
        if (seen.has(kindOfAddress(to))) continue;
        seen.add(kindOfAddress(to));
        await go(to);
        await settled(page);
        left.push(...(await linksOf(page, language)));
        sent.length = 0;
        for (const found of await emptyFormsOf(page, kindOfAddress(to) === "/cases/:id")) {
          tried.push(`${kindOfAddress(to)} ${found.form}`);
          faults.push(...found.faults.map((fault) => `${to} ${found.form}: ${fault}`));
        }
        faults.push(...sent.map((one) => `${to}: sent ${one}`));
      }
      expect(faults).toEqual([]);
      expect(tried.length, tried.join("\n")).toBeGreaterThanOrEqual(most);
      await page.context().close();
    },
  );
});

interface Found {
  readonly form: string;
  readonly faults: readonly string[];
}

/** Sends every form of the page that has something to fill in; on a file, those that open from its menu too. */
async function emptyFormsOf(page: Page, hasMenu: boolean): Promise<readonly Found[]> {
  const found = [...(await page.evaluate<Found[]>(sendEmpty))];
  const menu = page.locator("main details.opens:has(li > button)").first();
  const entries = menu.locator("li > button");
  for (let nth = 0; hasMenu && nth < (await entries.count()); nth++) {
    if ((await menu.getAttribute("open")) === null) await menu.locator("summary").click();
    await entries.nth(nth).click();
    await page.locator("main form").first().waitFor();
    found.push(...(await page.evaluate<Found[]>(sendEmpty)));
  }
  return found;
}

/** Runs in the page: a fault for each form that a browser would not send and that does not say why. */
const sendEmpty = `(async () => {
  const found = [];
  for (const fold of document.querySelectorAll('main details:not(.opens)')) fold.open = true;
  for (const form of document.querySelectorAll('main form')) {
    const name = form.getAttribute('aria-label') ?? form.querySelector('h2, h3, h4, label')?.textContent ?? '';
    if (form.offsetParent === null || form.dataset.tried) continue;
    form.dataset.tried = 'true';
    const wrong = [...form.elements].filter((one) => one.matches('input, select, textarea') && one.willValidate && !one.validity.valid);
    const faults = [];
    if (!form.noValidate) faults.push('the browser says what is wrong');
    if (wrong.length === 0) { if (faults.length > 0) found.push({ form: name, faults }); continue; }
    form.requestSubmit();
    // The summary asks the fields once they say it.
    for (let turn = 0; turn < 100 && form.querySelector('.error-summary li a') === null; turn++)
      await new Promise((done) => setTimeout(done, 50));
    const summary = form.querySelector('.error-summary');
    if (summary === null) faults.push('no summary');
    else {
      if (document.activeElement !== summary) faults.push('the summary has not the focus');
      const links = [...summary.querySelectorAll('li a')];
      if (links.length === 0) faults.push('no way to a field');
      for (const link of links) {
        link.click();
        const at = document.activeElement;
        if ('#' + at.id !== link.getAttribute('href')) faults.push('does not lead to its field: ' + link.textContent);
        const said = at.getAttribute('aria-describedby') ?? at.closest('fieldset')?.getAttribute('aria-describedby') ?? '';
        const words = said.split(' ').map((id) => document.getElementById(id)?.textContent ?? '').join(' ').trim();
        if (words === '' || !link.parentElement.textContent.endsWith(words.slice(-10))) faults.push('says it not at the field: ' + link.textContent);
        if (at.type !== 'radio' && at.getAttribute('aria-invalid') !== 'true') faults.push('is not marked: ' + link.textContent);
      }
      const names = new Set(wrong.filter((one) => one.offsetParent !== null).map((one) => one.name || one.id));
      if (links.length < names.size) faults.push(links.length + ' of ' + names.size + ' said: ' + [...names].join());
    }
    found.push({ form: name, faults });
  }
  return found;
})()`;
