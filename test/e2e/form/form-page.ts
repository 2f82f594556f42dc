import path from "node:path";
import type { Page, Route } from "playwright-core";
import { build } from "vite";
import pages from "../../../vite.config.ts";
import { theBrowser, timeouts } from "../stage.ts";

const web = path.join(import.meta.dirname, "../../../src/web");

/** A page with one form whose fields are data, one that is gone once it is done, and a button that acts without a form. */
const page = `
import { createElement as h, useState } from "react";
import { createRoot } from "react-dom/client";
import { callerOf } from "${web}/api/caller.ts";
import { pageOf, watchWords, wordsAreOf } from "${web}/api/typed-words.ts";
import { takeWordsLeft, wordsAreLeft } from "${web}/api/words-left.ts";
import { watchWriting } from "${web}/ui/take-focus.ts";
import { Checkbox, SelectField, TextArea } from "${web}/ui/choice-fields.tsx";
import { useCommand } from "${web}/ui/command.ts";
import { DoneWords } from "${web}/ui/done.tsx";
import { Refusal } from "${web}/ui/error-summary.tsx";
import { Field } from "${web}/ui/field.tsx";
import { Form } from "${web}/ui/form.tsx";
import { wrongField } from "${web}/ui/form-values.ts";
const call = callerOf();
function Page() {
  const [isOpen, setOpen] = useState(false);
  const [rooms, setRooms] = useState([]);
  const act = useCommand(call.send("en", "POST /buttons/:id", { params: { id: "b" } }));
  return h(DoneWords, { page: "here" }, h("main", { id: "main" },
    h(Form, {
      send: call.send("en", "POST /people"), action: "Save", tell: ({ name }) => "Saved " + name,
      fields: {
        name: { kind: "text", label: "Name", required: true },
        email: { kind: "email", label: "E-mail", empty: null },
        tongue: { kind: "list", label: "Tongue", chosen: "fr", options: [["en", "English"], ["fr", "French"]] },
        way: { kind: "radio", legend: "Way", options: [["post", "Post"], ["fax", "Fax"]] },
      },
    }),
    h(Form, {
      send: call.send("en", "POST /rows"), action: "Enter", "aria-label": "Rows",
      body: ({ value }) => ({ on: value("on"), most: Number(value("most")) }),
    },
      h(Field, { label: "Day", name: "on", type: "date", required: true }),
      h(Field, { label: "Most", name: "most", type: "number", min: 1, max: 50, required: true }),
      h(Field, { label: "Link", name: "link", type: "url" }),
      h(Field, { label: "Apart", required: true, hint: "As you like." }),
      h("details", null, h("summary", null, "More"), h(TextArea, { label: "Folded", name: "folded", required: true })),
      h(Checkbox, { label: "I agree", name: "agreed", value: "yes", required: true })),
    h("section", null,
      h("button", { onClick: () => setOpen(true) }, "Open"),
      h("button", { onClick: () => setOpen(false) }, "Row goes"),
      isOpen ? h(Form, { send: call.send("en", "POST /notes"), action: "Write", title: "Note", onClose: () => setOpen(false),
        body: ({ value }) => { if (value("words") === "-") throw wrongField("words", "Write words."); return { words: value("words") }; },
        onDone: () => setOpen(false) }, h(Field, { label: "Words", name: "words" })) : null),
    h("form", null,
      h(SelectField, { label: "Room", name: "room", defaultValue: "c", options: [["", "None"], ...rooms.map((one) => [one, one])] }),
      h("button", { type: "button", onClick: () => setRooms(["a", "b", "c", "d"].slice(0, rooms.length + 3)) }, "Rooms come"),
      h("button", { type: "reset" }, "Empty")),
    h(Refusal, { of: act.refusal }),
    h("button", { onClick: () => void act.run() }, "Act")));
}
watchWriting(document);
watchWords(document);
wordsAreOf("somebody");
document.addEventListener(wordsAreLeft, () => takeWordsLeft("somebody", pageOf(window.location.pathname), () => undefined));
createRoot(document.getElementById("page")).render(h(Page));
`;

interface Asked {
  readonly path: string;
  readonly key: string | undefined;
  readonly body: unknown;
}
export type Answer = (route: Route) => Promise<unknown>;

export const ok: Answer = (route) => route.fulfill({ json: route.request().postDataJSON() ?? {} });
type WrongAt = readonly [path: string, text: string];
export const refused = (...fields: readonly WrongAt[]): Answer => refusedAs("x", fields);
export const refusedAs = (code: string, fields: readonly WrongAt[]): Answer => {
  const problem = {
    title: "Not taken",
    detail: "Mend it.",
    code,
    fields: fields.map(([at, text]) => ({ path: at, code: "x", text })),
  };
  return (route) => route.fulfill({ status: 400, contentType: "application/problem+json", json: problem });
};

interface Opened {
  readonly window: Page;
  readonly asked: readonly Asked[];
}

/** The page by itself, as the pages are built, in a browser of its own. */
export async function aFormPage() {
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
  const script = output.flatMap((one) => (one.type === "chunk" ? [one.code] : []))[0] ?? "";
  const browser = await theBrowser();
  const windows: Page[] = [];

  /** Answers come in this order; the last one goes on. */
  async function open(...answers: readonly Answer[]): Promise<Opened> {
    const asked: Asked[] = [];
    const window = await browser.newPage();
    windows.push(window);
    window.setDefaultTimeout(timeouts.step);
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
  return { open, close: () => Promise.all(windows.map((one) => one.close())) };
}

export const focused = (window: Page) =>
  window.evaluate("document.activeElement.textContent || document.activeElement.name");
