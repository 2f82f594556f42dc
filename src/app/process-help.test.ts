import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { processHelp } from "./process-help.ts";

function ask(command: "serve" | "work", ...argv: readonly string[]) {
  const io = { out: new PassThrough(), err: new PassThrough() };
  const code = processHelp(command, argv, io);
  const said = (stream: PassThrough): string => stream.read()?.toString() ?? "";
  return { code, out: said(io.out), err: said(io.err) };
}

test.each(["serve", "work"] as const)("%s --help is answered and starts nothing", (command) => {
  expect(ask(command, "--help")).toMatchObject({ code: 0, out: expect.stringContaining(`greffe ${command}`), err: "" });
});

test("an option or operand that there is not is wrong use, and starts nothing", () => {
  expect(ask("serve", "--port", "80")).toMatchObject({
    code: 2,
    out: "",
    err: expect.stringContaining("greffe serve"),
  });
  expect(ask("work", "now").code).toBe(2);
});

test("without arguments the process is started", () => {
  expect(ask("serve").code).toBeNull();
});
