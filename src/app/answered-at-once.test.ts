import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import type { Language } from "../kernel/bilingual.ts";
import { productRoot } from "../kernel/product-root.ts";
import { answeredAtOnce } from "./answered-at-once.ts";
import { commandTable } from "./command-table.ts";
import { withLongHelp } from "./long-help.ts";

function run(language: Language, ...argv: readonly string[]) {
  const io = { out: new PassThrough(), err: new PassThrough() };
  const code = answeredAtOnce(argv, io, language);
  const said = (stream: PassThrough): string => stream.read()?.toString() ?? "";
  return { code, out: said(io.out), err: said(io.err) };
}

test("the version is that of the package", () => {
  const { version } = JSON.parse(readFileSync(path.join(productRoot, "package.json"), "utf8"));
  expect(run("en", "--version")).toEqual({ code: 0, out: `greffe ${version}\n`, err: "" });
});

test.each(["en", "fr"] as const)("help in %s names every command and what it does", (language) => {
  const { code, out } = run(language, "--help");
  expect(code).toBe(0);
  for (const one of commandTable) expect(out).toContain(one.text[language]);
});

test("a word that is no command is told as such, with the commands there are", () => {
  const { code, out, err } = run("fr", "sreve");
  expect([code, out]).toEqual([2, ""]);
  expect(err).toContain("«\u00a0sreve\u00a0» n’est pas une commande");
  expect(err).toContain("serve");
  expect(run("en").code).toBe(2);
});

test("a command of the tribunal is left to the tribunal", () => {
  expect(run("en", "serve", "--help").code).toBeNull();
});

test("the completion of bash offers commands, then the verbs of one", () => {
  const script = run("en", "completion", "bash").out;
  const offered = (words: string, at: number) =>
    spawnSync("bash", ["-c", `${script}\nCOMP_WORDS=(${words}); COMP_CWORD=${at}; _greffe; echo "\${COMPREPLY[@]}"`], {
      encoding: "utf8",
      cwd: productRoot,
    }).stdout.trim();
  expect(offered("greffe arch", 1)).toBe("archive");
  expect(offered("greffe archive ''", 2).split(" ")).toEqual([
    "base",
    "status",
    "prune",
    "--help",
    "--keep-days",
    "--json",
  ]);
  expect(offered("greffe archive prune --k", 3)).toBe("--keep-days");
  expect(offered("greffe serve -", 2)).toBe("--help");
  expect(offered("greffe audit verify packag", 3)).toBe("package-lock.json package.json");
});

test.each(["zsh", "fish"])("the completion of %s names every command and option", (shell) => {
  const { code, out } = run("en", "completion", shell);
  expect(code).toBe(0);
  for (const one of commandTable)
    for (const word of [one.name, ...one.options]) expect(out).toContain(word.replace(/^--/, ""));
});

test("the completion says how it is used, with a shell named or without", () => {
  const help = { code: 0, out: expect.stringContaining("bash|zsh|fish"), err: "" };
  expect(run("en", "completion", "--help")).toEqual(help);
  expect(run("en", "completion", "bash", "--help")).toEqual(help);
});

test("-h is --help, but not after the end of the options", () => {
  expect(withLongHelp(["audit", "-h"])).toEqual(["audit", "--help"]);
  expect(withLongHelp(["audit", "--", "-h"])).toEqual(["audit", "--", "-h"]);
});

const commandLine = (...argv: readonly string[]) =>
  spawnSync(process.execPath, [path.join(productRoot, "src/app/command-line.ts"), ...argv], { encoding: "utf8" });

test.each(commandTable)(
  "$name answers -h, and its help names the options that the completion offers",
  (one) => {
    const helps = [commandLine(one.name, "-h")];
    if (one.name === "schedule") helps.push(...one.verbs.map((verb) => commandLine(one.name, verb, "-h")));
    expect(helps.map(({ status, stderr }) => [status, stderr])).toEqual(helps.map(() => [0, ""]));
    const named = helps.flatMap(({ stdout }) => stdout.match(/--[a-z][a-z-]*/g) ?? []);
    expect([...new Set(named)].filter((option) => option !== "--help").sort()).toEqual([...one.options].sort());
  },
  60_000,
);

test("a shell that is not known is wrong use", () => {
  expect(run("en", "completion", "tcsh")).toMatchObject({ code: 2, out: "" });
});
