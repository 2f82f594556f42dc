import path from "node:path";
import { chromium, type Page, type Route } from "playwright-core";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import pages from "../../vite.config.ts";
import { canRun, patience } from "./stage.ts";

const web = path.join(import.meta.dirname, "../../src/web");

/** A page with one form whose fields are data, one that is gone once it is done, and a button that acts without a form. */
const page = `
import { createElement as h, useState } from "react";
import { createRoot } from "react-dom/client";
import { callerOf } from "${web}/api/caller.ts";
import { SelectField } from "${web}/ui/choice-fields.tsx";
import { useCommand } from "${web}/ui/command.ts";
import { Refusal } from "${web}/ui/error-summary.tsx";
import { Field } from "${web}/ui/field.tsx";
import { Form } from "${web}/ui/form.tsx";
import { wrongField } from "${web}/ui/form-values.ts";
const call = callerOf();
function Page() {
  const [isOpen, setOpen] = useState(false);
  const [rooms, setRooms] = useState([]);
  const act = useCommand(call.send("en", "POST /buttons/:id", { params: { id: "b" } }));
  return h("main", { id: "main" },
    h(Form, {
      send: call.send("en", "POST /people"), action: "Save", done: ({ name }) => "Saved " + name,
      fields: {
        name: { kind: "text", label: "Name", required: true },
        email: { kind: "email", label: "E-mail", empty: null },
        tongue: { kind: "list", label: "Tongue", chosen: "fr", options: [["en", "English"], ["fr", "French"]] },
        way: { kind: "radio", legend: "Way", options: [["post", "Post"], ["fax", "Fax"]] },
      },
    }),
    h("section", null,
      h("button", { onClick: () => setOpen(true) }, "Open"),
      isOpen ? h(Form, { send: call.send("en", "POST /notes"), action: "Write", title: "Note", onClose: () => setOpen(false),
        body: ({ value }) => { if (value("words") === "-") throw wrongField("words", "Write words."); return { words: value("words") }; },
        onDone: () => setOpen(false) }, h(Field, { label: "Words", name: "words" })) : null),
    h("form", null,
      h(SelectField, { label: "Room", name: "room", defaultValue: "c", options: [["", "None"], ...rooms.map((one) => [one, one])] }),
      h("button", { type: "button", onClick: () => setRooms(["a", "b", "c", "d"].slice(0, rooms.length + 3)) }, "Rooms come"),
      h("button", { type: "reset" }, "Empty")),
    h(Refusal, { of: act.refusal }),
    h("button", { onClick: () => void act.run() }, "Act"));
}
createRoot(document.getElementById("page")).render(h(Page));
`;

interface Asked {
  readonly path: string;
  readonly key: string | undefined;
  readonly body: unknown;
}
type Answer = (route: Route) => Promise<unknown>;

const ok: Answer = (route) => route.fulfill({ json: route.request().postDataJSON() ?? {} });
type WrongAt = readonly [path: string, text: string];
const refused = (...fields: readonly WrongAt[]): Answer => refusedAs("x", fields);
const refusedAs = (code: string, fields: readonly WrongAt[]): Answer => {
  const problem = {
    title: "Not taken",
    detail: "Mend it.",
    code,
    fields: fields.map(([at, text]) => ({ path: at, code: "x", text })),
  };
  return (route) => route.fulfill({ status: 400, contentType: "application/problem+json", json: problem });
};

describe.runIf(canRun)("a form", () => {
  let browser: Awaited<ReturnType<typeof chromium.launch>>;
  let script: string;
  beforeAll(async () => {
    const built = await build({
      configFile: false,
      logLevel: "error",
      root: web,
      // As the pages are built, not as a test is.
      mode: "production",
      oxc: { jsx: { runtime: "automatic", development: false } },
      resolve: pages.resolve ?? {},
      plugins: [
        {
          name: "page",
          resolveId: (id) => (id.endsWith("the-page") ? id : null),
          load: (id) => (id.endsWith("the-page") ? page : null),
        },
      ],
      build: { write: false, minify: false, rolldownOptions: { input: `${web}/the-page` } },
    });
    const output = [built].flat().flatMap((one) => ("output" in one ? one.output : []));
    script = output.flatMap((one) => (one.type === "chunk" ? [one.code] : []))[0] ?? "";
    browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
  });
  afterAll(() => browser.close());

  /** Answers come in this order; the last one goes on. */
  async function open(...answers: readonly Answer[]) {
    const asked: Asked[] = [];
    const window = await browser.newPage();
    window.setDefaultTimeout(patience.step);
    window.on("pageerror", (error) => console.error(error));
    await window.route("**/*", async (route) => {
      const { pathname } = new URL(route.request().url());
      if (pathname === "/page.js") return route.fulfill({ contentType: "text/javascript", body: script });
      if (!pathname.startsWith("/api/"))
        return route.fulfill({
          contentType: "text/html",
          body: `<div id="page"></div><script type="module" src="/page.js"></script>`,
        });
      const body: unknown = route.request().postDataJSON();
      asked.push({ path: pathname, key: route.request().headers()["idempotency-key"], body });
      await (answers[asked.length - 1] ?? answers.at(-1) ?? ok)(route);
    });
    await window.goto("http://localhost/en/");
    return { window, asked };
  }
  const focused = (window: Page) =>
    window.evaluate("document.activeElement.textContent || document.activeElement.name");

  test("sends what was typed once, however often its button is pressed, and is empty when it was taken", async () => {
    const gate = Promise.withResolvers<void>();
    const { window, asked } = await open(async (route) => {
      await gate.promise;
      return ok(route);
    });
    await window.getByLabel("Name").fill(" Ana ");
    await window.getByLabel("Fax").check();
    await window.getByLabel("Tongue").selectOption("en");
    // In one breath: before the page is drawn anew.
    await window.evaluate("for (const _ of [1, 2, 3]) document.querySelector('form').requestSubmit()");
    await window.getByRole("button", { name: "One moment…" }).waitFor();
    await window.keyboard.press("Enter");
    gate.resolve();
    await window.getByText("Saved Ana").waitFor();
    expect(asked.map(({ path: at, body }) => ({ at, body }))).toEqual([
      { at: "/api/v1/people", body: { name: "Ana", email: null, tongue: "en", way: "fax" } },
    ]);
    expect(await focused(window)).toBe("Saved Ana");
    expect(await window.getByLabel("Name").inputValue()).toBe("");
    expect(await window.getByLabel("Tongue").inputValue()).toBe("fr");
    await window.getByRole("button", { name: "Save" }).waitFor();
  });

  test("shows each refusal at its field, all of them in a summary that has the focus, and keeps what was typed", async () => {
    const { window } = await open(
      refused(["/email", "Nobody is there."], ["/way", "No fax."], ["/elsewhere", "The file is closed."]),
      ok,
    );
    await window.getByLabel("Name").fill("Ana");
    await window.getByLabel("E-mail").fill("a@b.c");
    await window.getByLabel("Post").check();
    await window.getByRole("button", { name: "Save" }).click();
    const summary = window.getByRole("alert");
    await summary.getByText("The file is closed.").waitFor();
    expect(await focused(window)).toContain("Not taken");
    expect(await window.getByLabel("E-mail").getAttribute("aria-invalid")).toBe("true");
    expect(await window.getByLabel("E-mail").inputValue()).toBe("a@b.c");
    expect(await window.getByRole("group", { name: "Way" }).textContent()).toContain("No fax.");
    expect(await summary.getByRole("listitem").allTextContents()).toEqual([
      "E-mail: Nobody is there.",
      "Way: No fax.",
      "The file is closed.",
    ]);
    await summary.getByRole("link", { name: "Way" }).click();
    expect(await window.evaluate("document.activeElement.value")).toBe("post");
    await summary.getByRole("link", { name: "E-mail" }).click();
    expect(await focused(window)).toBe("email");
    await window.getByRole("button", { name: "Save" }).click();
    await window.getByText("Saved Ana").waitFor();
    expect(await summary.count()).toBe(0);
    expect(await window.getByLabel("E-mail").getAttribute("aria-invalid")).toBeNull();
  });

  test("says of what the server could not read which fields are to be corrected, and not that it was unreadable", async () => {
    const { window } = await open(refusedAs("request-malformed", [["/email", "Enter a whole address."]]));
    await window.getByLabel("Name").fill("Ana");
    await window.getByLabel("Post").check();
    await window.getByRole("button", { name: "Save" }).click();
    const summary = window.getByRole("alert");
    await summary.getByRole("link", { name: "E-mail" }).waitFor();
    expect(await summary.textContent()).toBe("Some of this has to be correctedE-mail: Enter a whole address.");
  });

  test("sends again what did not come through under its key, and anything else under one of its own", async () => {
    const lost: Answer = (route) => route.abort();
    const { window, asked } = await open(lost, lost, ok);
    await window.getByLabel("Name").fill("Ana");
    await window.getByLabel("Post").check();
    const save = window.getByRole("button", { name: "Save" });
    for (const nth of [1, 2]) {
      await save.click();
      await expect.poll(() => asked.length).toBe(nth);
      await window.getByRole("alert").waitFor();
    }
    await save.click();
    await window.getByText("Saved Ana").waitFor();
    await window.getByLabel("Name").fill("Ana");
    await window.getByLabel("Post").check();
    await save.click();
    await expect.poll(() => asked.length).toBe(4);
    const [first, second, third, fourth] = asked.map(({ key }) => key);
    expect(first).toMatch(/^[0-9a-f-]{36}$/);
    expect([second, third]).toEqual([first, first]);
    expect(fourth).not.toBe(first);
  });

  test("changed after it was lost, it is another one", async () => {
    const { window, asked } = await open((route) => route.abort(), ok);
    await window.getByLabel("Name").fill("Ana");
    await window.getByLabel("Post").check();
    await window.getByRole("button", { name: "Save" }).click();
    await window.getByRole("alert").waitFor();
    await window.getByLabel("Name").fill("Ava");
    await window.getByRole("button", { name: "Save" }).click();
    await window.getByText("Saved Ava").waitFor();
    expect(new Set(asked.map(({ key }) => key)).size).toBe(2);
  });

  test("opened by a button it takes the focus, says what cannot be sent, and gives the focus back", async () => {
    const { window, asked } = await open(ok);
    await window.getByRole("button", { name: "Open" }).click();
    await expect.poll(() => focused(window)).toBe("words");
    expect(await window.getByRole("form", { name: "Note" }).count()).toBe(1);
    await window.getByLabel("Words").fill("-");
    await window.getByRole("button", { name: "Write" }).click();
    await window.getByRole("alert").getByText("Write words.").first().waitFor();
    expect(asked).toEqual([]);
    await window.getByLabel("Words").fill("good");
    await window.getByRole("button", { name: "Write" }).click();
    await expect.poll(() => focused(window)).toBe("Open");
    expect(asked.map(({ body }) => body)).toEqual([{ words: "good" }]);
  });

  test("opened by a button it has the focus before anything else can be done", async () => {
    const { window } = await open(ok);
    await window.getByRole("button", { name: "Open" }).waitFor();
    // The first that anything hears of it after it stands there.
    const stood = window.evaluate(`new Promise((hear) => {
      new MutationObserver(() => hear(document.activeElement.name)).observe(document, { subtree: true, childList: true });
      [...document.querySelectorAll("button")].find((one) => one.textContent === "Open").click();
    })`);
    expect(await stood).toBe("words");
  });

  test("a list that comes later than its form has its choice, and takes nothing from whoever has chosen in it", async () => {
    const { window } = await open(ok);
    const room = window.getByLabel("Room");
    const come = () =>
      window.evaluate(
        "[...document.querySelectorAll('button')].find((one) => one.textContent === 'Rooms come').click()",
      );
    await room.focus();
    await come();
    await expect.poll(() => room.inputValue()).toBe("c");
    await room.selectOption("a");
    await come();
    await expect.poll(() => room.locator("option").count()).toBe(5);
    expect(await room.inputValue()).toBe("a");
    expect(await room.evaluate((one) => one.matches(":focus"))).toBe(true);
    await window.getByRole("button", { name: "Empty" }).click();
    expect(await room.inputValue()).toBe("c");
  });

  test("a button that acts without a form says its refusal in the same way, and is pressed again under the same key", async () => {
    const { window, asked } = await open(refused(["/anything", "The file is closed."]), ok);
    await window.getByRole("button", { name: "Act" }).click();
    await window.getByRole("alert").getByText("The file is closed.").waitFor();
    await window.getByRole("button", { name: "Act" }).click();
    await expect.poll(() => window.getByRole("alert").count()).toBe(0);
    expect(asked).toEqual([
      { path: "/api/v1/buttons/b", key: asked[0]?.key, body: null },
      { path: "/api/v1/buttons/b", key: asked[0]?.key, body: null },
    ]);
  });
});
