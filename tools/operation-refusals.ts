import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { refusals, routes } from "../src/app/contexts.ts";
import { ReachableWords } from "./reachable-words.ts";

/**
 * `src/app/open-api/operation-refusals.ts`: with which of the refusals of rooms each operation may answer. Read from the sources: a
 * refusal that a route's command, its steps and its queries can come to say is one of its own. The tests of all rooms note what is
 * answered and fail for what is not here (`test/support/named-refusals.ts`).
 */
const root = path.resolve(import.meta.dirname, "..");
const file = path.join(root, "src/app/open-api/operation-refusals.ts");

/** Where files of strangers are opened: it answers what they are refused with. */
const sandbox = "src/modules/files/sandbox/worker-process.ts";

const isProduct = (name: string): boolean => !/(\.test|\/testing[^/]*)\.ts$/.test(name) && !name.startsWith("src/web/");

/** The table as its file has it: an operation a line. */
function operationRefusals(): string {
  const codes = new Map<string, Set<string>>(routes.map((route) => [`${route.method} ${route.path}`, new Set()]));
  const words = new ReachableWords(root, { isRead: isProduct, apart: sandbox });
  for (const [key, texts] of words.callsOf(/^(GET|HEAD|POST|PUT|PATCH|DELETE) \//)) {
    const own = codes.get(key.replace(" ", " /api/v1"));
    for (const code of texts) if (refusals[code as keyof typeof refusals] !== undefined) own?.add(code);
  }
  const lines = [...codes]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([key, own]) =>
        `  "${key}": [${[...own]
          .sort()
          .map((code) => `"${code}"`)
          .join(", ")}],`,
    );
  return `${head}${lines.join("\n")}\n} as const satisfies Readonly<Record<string, readonly RefusalCode[]>>;\n`;
}

const head = `import type { RefusalCode } from "../contexts.ts";

// biome-ignore format: an operation a line
/** With which refusals of the rooms each operation may answer; written by \`node tools/operation-refusals.ts --write\`. */
export const operationRefusals = {
`;

/** Whether the file is what the sources say. */
export const isUpToDate = (): boolean => readFileSync(file, "utf8") === operationRefusals();

if (process.argv[1] === import.meta.filename && process.argv.includes("--write"))
  writeFileSync(file, operationRefusals());
