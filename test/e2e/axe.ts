import axe, { type AxeResults } from "axe-core";
import type { Page } from "playwright-core";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"] as const;

/** What axe was asked about already, of all pages that this process has shown. */
const asked = new Set<string>();

/**
 * What axe says of the page as it stands. It is asked once about each kind of page at each width, and again wherever a page
 * of that kind, shown to somebody else or in the other language, has a part that no page before it had: asking costs as
 * much as showing the page.
 */
export async function violationsOf(
  page: Page,
  kind: string,
  { isStrict = false }: { readonly isStrict?: boolean } = {},
): Promise<readonly string[]> {
  const at = `${page.viewportSize()?.width} px${isStrict ? ", best practice" : ""}`;
  const parts = [`kind ${kind}`, ...(await page.evaluate<string[]>(partsOfPage))].map((part) => `${at}: ${part}`);
  const fresh = parts.filter((part) => !asked.has(part));
  if (fresh.length === 0) return [];
  const violations = await askedOf(page, [...rules, ...(isStrict ? ["best-practice"] : [])]);
  // What is wrong is told each time that it is met.
  if (violations.length === 0) for (const part of fresh) asked.add(part);
  return violations.map((one) => `${at}: ${one}`);
}

/** What breaks the rules with these tags, with the first place of each. Axe is brought to a window once. */
export async function askedOf(page: Page, tags: readonly string[]): Promise<readonly string[]> {
  if (!(await page.evaluate<boolean>("'axe' in window"))) await page.evaluate(axe.source);
  // No page of ours has frames, and what is in order is not described.
  const options = JSON.stringify({ runOnly: tags, resultTypes: ["violations"] });
  const { violations } = await page.evaluate<AxeResults>(`axe.run(document, ${options})`);
  return violations.map((one) => `${one.id} ${one.nodes[0]?.html}`);
}

/** Each path of elements that the page has, once, with its role and state, and with whether there are words to call it by. */
const partsOfPage = `(() => {
  const parts = new Set();
  const attributes = ['role', 'type', 'aria-expanded', 'aria-invalid', 'aria-selected', 'aria-pressed', 'disabled'];
  const walk = (element, path) => {
    const states = attributes.filter((one) => element.hasAttribute(one)).map((one) => one + '=' + element.getAttribute(one));
    const isLabelled = ['aria-label', 'aria-labelledby', 'alt', 'title'].some((one) => element.hasAttribute(one))
      || element.labels?.length > 0;
    const called = (isLabelled ? '+' : '') + (element.textContent.trim() === '' ? '-' : '');
    const here = path + '>' + element.localName + '.' + element.className + '[' + states + ']' + called;
    parts.add(here);
    for (const inner of element.children) walk(inner, here);
  };
  walk(document.body, '');
  return [...parts];
})()`;
