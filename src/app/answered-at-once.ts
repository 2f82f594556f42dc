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
  if (command === "completion") return completion(rest, io);
  if (commandTable.some((one) => one.name === command)) return null;
  return said(io.err, `${unknown[language](command)}\n\n${overview(language)}`, 2);
}

const completionHelp = `greffe completion bash|zsh|fish

  What a shell reads to complete commands, verbs and options: source <(greffe completion bash)
  Ce que lit un interpréteur pour compléter commandes, verbes et options\u00a0: source <(greffe completion bash)
`;

function completion(rest: readonly string[], io: CommandLine): 0 | 2 {
  if (rest.includes("--help")) return said(io.out, completionHelp, 0);
  const script = rest.length === 1 ? completionFor(rest[0] ?? "") : null;
  return script === null ? said(io.err, completionHelp, 2) : said(io.out, script, 0);
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
