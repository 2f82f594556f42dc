import { readFileSync } from "node:fs";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { transformWithOxc } from "vite";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { canRun, theBrowser } from "./stage.ts";

/** A form of two documents, whose fields have labels and no names, one that keeps its own state, as React's do. */
const form = `<main><form>
  <fieldset><legend>Document 1</legend><label>Description <input id="d1"></label></fieldset>
  <fieldset><legend>Document 2</legend><label>Description <input id="d2"></label>
    <label>Language <select id="l2"><option value="">-</option><option value="fr">fr</option></select></label></fieldset>
  <label>Note <textarea id="note"></textarea></label>
  <label><input type="radio" name="way" value="post"> Post</label>
  <label><input type="radio" name="way" value="fax" id="fax"> Fax</label>
  <label><input type="checkbox" id="copy"> Copy</label>
  <label><input type="checkbox" id="true" required> It is true</label>
  <label>Password <input type="password" id="secret"></label>
</form></main>`;

describe.runIf(canRun)("words typed when a session ended", () => {
  let browser: Browser;
  let source: string;
  beforeAll(async () => {
    const file = path.join(import.meta.dirname, "../../src/web/api/typed-words.ts");
    source = (await transformWithOxc(readFileSync(file, "utf8"), file)).code;
    browser = await theBrowser();
  });

  async function aPage(): Promise<Page> {
    const page = await browser.newPage();
    onTestFinished(() => page.close());
    return page;
  }

  async function open(page: Page, account: string, at = "/en/somewhere?step=details#two") {
    await page.route("http://tribunal.test/**", (route) =>
      route.fulfill(
        route.request().url().endsWith("/words.js")
          ? { contentType: "text/javascript", body: source }
          : { contentType: "text/html", body: form },
      ),
    );
    // The same address again, with its `#`, would load nothing.
    await page.goto("about:blank");
    await page.goto(`http://tribunal.test${at}`);
    // As text: the test's own compiler would turn the import into one of its own.
    await page.evaluate(`(async () => {
      window.words = await import("/words.js");
      window.words.watchWords(document);
      window.words.wordsAreOf(${JSON.stringify(account)});
    })()`);
  }
  // As text: what runs in the page is not typed with what runs here.
  const inPage = (page: Page, text: string): Promise<unknown> => page.evaluate(`(() => ${text})()`);
  const call = (page: Page, name: string, given = "") =>
    inPage(
      page,
      `{ const answer = window.words.${name}(${JSON.stringify(given)});
      return typeof answer === "function" ? null : answer; }`,
    );
  const values = (page: Page) =>
    inPage(
      page,
      `Object.fromEntries([...document.querySelectorAll("[id]")].map((one) =>
      [one.id, one.type === "radio" || one.type === "checkbox" ? one.checked : one.value]))`,
    );

  async function type(page: Page) {
    await page.fill("#d1", "passport");
    await page.fill("#d2", "birth certificate");
    await page.selectOption("#l2", "fr");
    await page.fill("#note", "two\nlines");
    for (const box of ["#fax", "#copy", "#true"]) await page.check(box);
    await page.fill("#secret", "four plain words here");
    await call(page, "keepWords");
  }

  test("come back each to its own field, once, and a form that keeps its own state learns of them", async () => {
    const page = await aPage();
    await open(page, "one");
    await type(page);
    expect(await inPage(page, "JSON.stringify(sessionStorage)")).not.toContain("plain words");
    await open(page, "one");
    expect(await call(page, "takeAddress", "one")).toBe("/en/somewhere?step=details#two");
    // As React does: what is set on the element itself is known to it and is no news.
    await inPage(
      page,
      `{
      const field = document.querySelector("#d2");
      const own = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value");
      let known = "";
      Object.defineProperty(field, "value", {
        get: () => own.get.call(field),
        set: (value) => { known = value; own.set.call(field, value); },
      });
      field.addEventListener("input", () => {
        if (own.get.call(field) !== known) document.body.dataset.learnt = own.get.call(field);
      });
    }`,
    );
    await call(page, "putWordsBack");
    await page.waitForFunction(`document.querySelector("#copy").checked`);
    expect(await values(page)).toEqual({
      d1: "passport",
      d2: "birth certificate",
      l2: "fr",
      note: "two\nlines",
      fax: true,
      copy: true,
      true: false,
      secret: "",
    });
    expect(await inPage(page, "document.body.dataset.learnt")).toBe("birth certificate");
    expect(await inPage(page, "sessionStorage.length")).toBe(0);
    await page.close();
  });

  test("do not come back over what is typed there anew", async () => {
    const page = await aPage();
    await open(page, "one");
    await type(page);
    await open(page, "one");
    await inPage(
      page,
      `{
      window.words.putWordsBack();
      const set = (field, name, value) => {
        field[name] = value;
        field.dispatchEvent(new Event("input", { bubbles: true }));
      };
      set(document.querySelector("#d1"), "value", "visa");
      set(document.querySelector("[value=post]"), "checked", true);
    }`,
    );
    await page.waitForFunction(`document.querySelector("#copy").checked`);
    expect(await values(page)).toMatchObject({ d1: "visa", d2: "birth certificate", fax: false });
    await page.close();
  });

  test("do not come back once they were taken and the form is empty", async () => {
    const page = await aPage();
    await open(page, "one");
    await page.fill("#d1", "passport");
    await inPage(page, `{ document.querySelector("form").reset(); }`);
    await page.fill("#note", "not yet sent");
    await call(page, "keepWords");
    expect(await inPage(page, "JSON.stringify(sessionStorage)")).toContain("not yet sent");
    expect(await inPage(page, "JSON.stringify(sessionStorage)")).not.toContain("passport");
    await page.close();
  });

  test("are nothing to whoever else signs in", async () => {
    const page = await aPage();
    await open(page, "one");
    await type(page);
    await open(page, "other");
    expect(await inPage(page, "sessionStorage.length")).toBe(0);
    expect(await call(page, "takeAddress", "other")).toBeNull();
    await page.close();
  });

  test("an address without words is gone back to once", async () => {
    const page = await aPage();
    await open(page, "one", "/en/verify#receipt=1");
    await call(page, "keepWords");
    await open(page, "one");
    expect(await call(page, "takeAddress", "one")).toBe("/en/verify#receipt=1");
    expect(await inPage(page, "sessionStorage.length")).toBe(0);
    await page.close();
  });
});
