import { readFileSync } from "node:fs";
import path from "node:path";
import type { Language } from "../kernel/bilingual.ts";
import { productRoot } from "../kernel/product-root.ts";
import type { CommandLine } from "../platform/one-verb.ts";
import { commandTable, overview } from "./command-table.ts";
import { completionFor } from "./completion.ts";

const unknown: Readonly<Record<Language, (name: string) => string>> = {
  en: (name) => `“${name}” is no command of greffe.`,
  fr: (name) => `«\u00a0${name}\u00a0» n’est pas une commande de greffe.`,
};

/**
 * What is answered without a tribunal: the overview, the version, a completion, and whatever is no command.
 * Exit codes: 0 answered, 2 wrong use; null: a command that somebody else answers.
 */
export function answeredAtOnce(argv: readonly string[], io: CommandLine, language: Language): 0 | 2 | null {
  const [command, ...rest] = argv;
  if (command === "--help" || command === "help") return said(io.out, overview(language), 0);
  if (command === "--version") return said(io.out, `greffe ${versionOf()}\n`, 0);
  if (command === undefined) return said(io.err, overview(language), 2);
  if (command === "completion") {
    const script = rest.length === 1 ? completionFor(rest[0] ?? "") : null;
    const asked = rest.length === 1 && rest[0] === "--help";
    if (asked) return said(io.out, "greffe completion bash|zsh|fish\n", 0);
    return script === null ? said(io.err, "greffe completion bash|zsh|fish\n", 2) : said(io.out, script, 0);
  }
  if (commandTable.some((one) => one.name === command)) return null;
  return said(io.err, `${unknown[language](command)}\n\n${overview(language)}`, 2);
}

function said<Code extends 0 | 2>(stream: CommandLine["out"], text: string, code: Code): Code {
  stream.write(text);
  return code;
}

function versionOf(): string {
  const about = JSON.parse(readFileSync(path.join(productRoot, "package.json"), "utf8")) as {
    readonly version: string;
  };
  return about.version;
}
