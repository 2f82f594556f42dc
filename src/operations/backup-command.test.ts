import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { backupCommand } from "./backup-command.ts";

test.each([[["--unheard"]], [["--out"]], [["--out", "a"]], [["--key", "b"]], [[]]])(
  "a backup that is asked for by %j is wrong use, and nothing is opened",
  async (argv) => {
    const io = { out: new PassThrough(), err: new PassThrough() };
    const opened = () => Promise.reject(new Error("opened"));
    expect(await backupCommand(argv, io, opened)).toBe(2);
  },
);
