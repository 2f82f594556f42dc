import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { readOneVerb } from "./one-verb.ts";

const help = "greffe restore take FILE [--json]\n";
test.each([
  [["take", "it"], { operand: "it", asJson: false }, "", ""],
  [["take", "it", "--json"], { operand: "it", asJson: true }, "", ""],
  [["--json", "take", "it"], { operand: "it", asJson: true }, "", ""],
  [["take", "it", "--unheard"], { operand: "it", asJson: false }, "", ""],
  [["take", "it", "--help"], { code: 0 }, help, ""],
  [["--help"], { code: 0 }, help, ""],
  [["take"], { code: 2 }, "", help],
  [["leave", "it"], { code: 2 }, "", help],
  [[], { code: 2 }, "", help],
])("a command of one verb reads %j, or answers with its help", (argv, asked, told, wrong) => {
  const [out, err] = [new PassThrough(), new PassThrough()];
  expect(readOneVerb(argv, { out, err }, "take", help)).toEqual(asked);
  expect([String(out.read() ?? ""), String(err.read() ?? "")]).toEqual([told, wrong]);
});
