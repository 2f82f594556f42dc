import type { Page, Request } from "playwright-core";

interface Tried {
  readonly form: string;
  readonly faults: readonly string[];
}

/** The names of the forms that were sent, and the entries of menus that were opened, by kind of page. */
const tried = new Map<string, Set<string>>();

/** How many forms were sent empty, of all pages that this process has shown. */
export const countOfTried = (): number =>
  [...tried.values()].flatMap((names) => [...names]).filter((name) => !name.startsWith(menuOf)).length;

const menuOf = "menu: ";

/**
 * Sends every form of the page that has something to fill in and was not sent on a page of this kind before, on a case those
 * that open from its menu too, and tells what is wrong: a form that goes out empty, or that does not say what is missing.
 */
export async function faultsOfEmptyForms(page: Page, kind: string): Promise<readonly string[]> {
  const names = tried.get(kind) ?? new Set<string>();
  tried.set(kind, names);
  const faults: string[] = [];
  const note = (asked: Request) => asked.method() === "GET" || faults.push(`sent ${asked.method()} ${asked.url()}`);
  page.on("request", note);
  faults.push(...(await sendThose(page, names)));
  const acts = page.locator("main .case-actions");
  const menu = acts.locator("details.opens");
  const entries = (await menu.locator("li > button").allTextContents()).map((entry) => `${menuOf}${entry}`);
  for (const entry of entries.filter((one) => !names.has(one))) {
    names.add(entry);
    await menu.locator("summary").click();
    await menu.getByRole("button", { name: entry.slice(menuOf.length), exact: true }).click();
    await acts.locator("form").waitFor();
    faults.push(...(await sendThose(page, names)));
    // The menu stands there again once the form is closed.
    await acts.getByRole("button", { name: /^(Cancel|Annuler)$/ }).click();
    await menu.waitFor();
  }
  page.off("request", note);
  return faults;
}

async function sendThose(page: Page, names: Set<string>): Promise<readonly string[]> {
  const found = await page.evaluate<Tried[]>(`(${sendEmpty})(${JSON.stringify([...names])})`);
  for (const { form } of found) names.add(form);
  return found.flatMap(({ form, faults }) => faults.map((fault) => `${form}: ${fault}`));
}

/** Runs in the page: a fault for each form that a browser would not send and that does not say why. */
const sendEmpty = `async (known) => {
  const found = [];
  for (const fold of document.querySelectorAll('main details:not(.opens)')) fold.open = true;
  for (const form of document.querySelectorAll('main form')) {
    const name = form.getAttribute('aria-label') ?? form.querySelector('h2, h3, h4, label')?.textContent ?? '';
    if (form.offsetParent === null || form.dataset.tried || known.includes(name)) continue;
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
}`;
