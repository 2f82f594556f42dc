import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { ReachableWords } from "./reachable-words.ts";

/** What the one call of `GET /thing` can come to say, in a product of these files. */
function said(files: Readonly<Record<string, string>>): readonly string[] {
  const root = mkdtempSync(path.join(tmpdir(), "greffe-words-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  mkdirSync(path.join(root, "src"));
  for (const [name, source] of Object.entries(files)) writeFileSync(path.join(root, "src", name), source);
  const found = [...new ReachableWords(root, { isRead: () => true, apart: "src/apart.ts" }).callsOf(/^GET \//)];
  return found.flatMap(([, texts]) => [...texts]).filter((text) => text !== "GET /thing");
}

const route = (rest: string) => `export const routes = [handle(all["GET /thing"], { handle: () => ${rest} })];\n`;

test("what a command of another file says is found through the door that passes it on", () => {
  const files = {
    "routes.ts": `import { act } from "./index.ts";\n${route("act()")}`,
    "index.ts": 'export { doIt as act } from "./act.ts";\nexport * from "./other.ts";\n',
    "act.ts": 'import { step } from "./index.ts";\nexport function doIt() { step(); }\nconst unused = "not-said";\n',
    "other.ts": 'export const step = () => { throw new Refused("said"); };\n',
  };
  expect(said(files)).toEqual(["said"]);
});

test("texts of a table that is looked up are said; its names, the names of properties and types are not", () => {
  const files = {
    "routes.ts": `type Not = "in-type";\nconst table = { "name-of-row": "in-row" };\nconst other = "other";\n${route("table[a.other as Not]")}`,
  };
  expect(said(files)).toEqual(["in-row"]);
});

test("two that name each other are read once", () => {
  const files = { "routes.ts": `const a = () => b("one");\nconst b = () => a("two");\n${route("a()")}` };
  expect([...said(files)].sort()).toEqual(["one", "two"]);
});

test("what is loaded when it is needed is followed, and only what is taken of it", () => {
  const files = {
    "routes.ts": route('async () => (await import("./late.ts")).act()'),
    "late.ts": 'export const act = () => "said";\nexport const other = () => "not-said";\n',
  };
  expect(said(files)).toEqual(["said"]);
});

test("of a table whose keys are asked for, and of those that it spreads, the keys are said", () => {
  const files = {
    "routes.ts": `import { table } from "./table.ts";\nconst codes = Object.keys(table);\n${route("codes.has(x)")}`,
    "table.ts": 'const more = { two: 2 } as const;\nexport const table = { ...more, "one": 1 } satisfies object;\n',
  };
  expect([...said(files)].sort()).toEqual(["one", "two"]);
});

test("a task is done by the process apart, as the case of its kind has it", () => {
  const files = {
    "routes.ts": route('run({ kind: "draw" })'),
    "apart.ts":
      'function work(task) { switch (task.kind) { case "draw": return draw(); case "read": return "not-said"; } }\nconst draw = () => "said";\n',
  };
  expect([...said(files)].sort()).toEqual(["draw", "said"]);
});
