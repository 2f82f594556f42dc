import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { lifecycleDocuments } from "./lifecycle-documents.ts";

const folder = path.resolve(import.meta.dirname, "../docs/lifecycles");

test("docs/lifecycles says what the tables say (node tools/lifecycle-documents.ts --write brings it up to date)", () => {
  const made = lifecycleDocuments();
  expect(readdirSync(folder).sort()).toEqual([...made.keys()].sort());
  for (const [name, text] of made) expect(readFileSync(path.join(folder, name), "utf8"), name).toBe(text);
});

test("every line of a diagram is an arrow or a name, and each arrow runs between statuses that have one", () => {
  for (const [name, text] of lifecycleDocuments())
    for (const [, diagram = ""] of text.matchAll(/```mermaid\nstateDiagram-v2\n([\s\S]*?)\n```/g)) {
      const lines = diagram.split("\n").map((line) => line.trim());
      const ids = new Set(lines.flatMap((line) => /^state "[^"]+" as (\w+)$/.exec(line)?.[1] ?? []));
      for (const line of lines) {
        const arrow = /^(\w+|\[\*\]) --> (\w+|\[\*\])( : [^:;"]+)?$/.exec(line);
        expect(arrow !== null || /^state "/.test(line), `${name}: ${line}`).toBe(true);
        for (const end of arrow?.slice(1, 3) ?? []) expect(end === "[*]" || ids.has(end), `${name}: ${end}`).toBe(true);
      }
    }
});
