import { readFileSync } from "node:fs";
import path from "node:path";

const rules = [
  [/<form[\s>]/, "a page’s form is one of src/web/ui (Form, SearchForm, PlainForm)"],
  [
    /\b(?:report|check|setCustom)Validity\b/,
    "what a field says of itself is found by wrongFieldsIn and said by the form, not in the browser’s bubble",
  ],
  [/\buseMutation\b/, "a page asks for something to be done by a form or by useCommand (src/web/ui/command.ts)"],
  [
    /\bqueryKey\s*[:=]\s*\[(?!\s*\.\.\.)|\b[gs]etQueryData\(\s*\[(?!\s*\.\.\.)/,
    "where an answer is kept derives from its endpoint (callRoom.query, callRoom.key): a renewal reaches it",
  ],
  [/\bfetch\(/, "a page asks by the caller of its room, src/web/api/rooms.ts"],
] as const;

/** A value, and not only a type, of a file that is made of schemas. */
const schema =
  /^import \{(?:\s*type \w+,?)*\s*(?!type\b)\w[^}]*\} from "(?:typebox|[^"]*\/(?:contract|endpoints)\.ts)"/m;

/** Pages that write by themselves what the form and the act of `src/web/ui` do for all, or bring a schema to the browser. */
export function pageShells(root: string, files: readonly string[]): string[] {
  return files.flatMap((file) => {
    if (!file.startsWith("src/web/") || file.endsWith(".test.ts")) return [];
    const source = readFileSync(path.join(root, file), "utf8");
    const own = /^src\/web\/(ui|api)\//.test(file)
      ? []
      : rules.flatMap(([shell, rule]) => (shell.test(source) ? [rule] : []));
    const brought = schema.test(source) ? ["schemas and what checks them stay out of the browser: import a type"] : [];
    return [...own, ...brought].map((rule) => `${file}: ${rule}`);
  });
}
