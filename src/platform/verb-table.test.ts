import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { runVerb, type VerbTable } from "./verb-table.ts";

const help = "greffe jobs list | retry --job NUMBER\n";
const done = (text: string, ok = true) => ({ ok, facts: { said: text }, text });
const table: VerbTable = {
  help,
  option: { name: "job", verb: "retry", form: /^\d+$/ },
  verbs: {
    list: async (value) => done(`listed ${value}`),
    retry: async (value) => done(`retried ${value}`),
    fail: async () => done("failed", false),
  },
};
const { option: _, ...plain } = table;

async function run(argv: readonly string[], of: VerbTable = table) {
  const [out, err] = [new PassThrough(), new PassThrough()];
  const code = await runVerb(argv, { out, err }, of);
  return [code, String(out.read() ?? ""), String(err.read() ?? "")];
}

test.each<[string[], number, string]>([
  [["list"], 0, "listed \n"],
  [["retry", "--job", "7"], 0, "retried 7\n"],
  [["--job=7", "retry"], 0, "retried 7\n"],
  [["fail"], 1, "failed\n"],
  [["list", "--json"], 0, '{"ok":true,"said":"listed "}\n'],
  [["fail", "--json"], 1, '{"ok":false,"said":"failed"}\n'],
  [["--help"], 0, help],
  [["retry", "--help"], 0, help],
])("%j ends with %i and says %j", async (argv, code, said) => {
  expect(await run(argv)).toEqual([code, said, ""]);
});

test.each([
  [[]],
  [["burn"]],
  [["toString"]],
  [["list", "more"]],
  [["list", "--job", "7"]],
  [["retry"]],
  [["retry", "--job", "seven"]],
  [["retry", "--job"]],
  [["list", "--unheard"]],
])("%j is wrong use: nothing is done, and the help is told as a fault", async (argv) => {
  expect(await run(argv)).toEqual([2, "", help]);
});

test("of a table without an option every verb goes without", async () => {
  expect(await run(["list"], plain)).toEqual([0, "listed \n", ""]);
  expect(await run(["retry"], plain)).toEqual([0, "retried \n", ""]);
  expect(await run(["list", "--job", "7"], plain)).toEqual([2, "", help]);
});

test("a verb that wants its option is not run without it, whatever the option may hold", async () => {
  const ofWords = { ...table, option: { name: "job", verb: "retry", form: /^\w+$/ } };
  expect(await run(["retry", "--job", "seven"], ofWords)).toEqual([0, "retried seven\n", ""]);
  expect(await run(["retry"], ofWords)).toEqual([2, "", help]);
});
