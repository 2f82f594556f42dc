import { readFileSync } from "node:fs";
import path from "node:path";

const rules = [
  [/<form[\s>]/, "a page’s form is one of src/web/ui (Form, SearchForm, PlainForm)"],
  [/\buseMutation\b/, "a page asks for something to be done by a form or by useCommand (src/web/ui/command.ts)"],
] as const;

/** Pages that write by themselves what the form and the act of `src/web/ui` do for all. */
export function pageShells(root: string, files: readonly string[]): string[] {
  const pages = files.filter((file) => file.startsWith("src/web/") && !file.startsWith("src/web/ui/"));
  return pages.flatMap((file) => {
    const source = readFileSync(path.join(root, file), "utf8");
    return rules.flatMap(([shell, rule]) => (shell.test(source) ? [`${file}: ${rule}`] : []));
  });
}
