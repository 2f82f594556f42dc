import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { PassThrough } from "node:stream";
import { afterAll, beforeAll, expect, test } from "vitest";
import { markBlobs } from "./archive/kept-blobs.ts";
import { anArchive, minute } from "./archive/testing.ts";
import { restoreCommand, restoredMoment } from "./restore-command.ts";

let a: Awaited<ReturnType<typeof anArchive>>;
beforeAll(async () => {
  a = await anArchive();
  for (const number of [1, 2]) await a.keepSegment(number);
  markBlobs(a.line, minute(2));
  await a.keepBase(1, 1);
  mkdirSync(path.join(a.folder, "full"));
  writeFileSync(path.join(a.folder, "full", "a-file"), "");
  writeFileSync(path.join(a.folder, "backup"), "no backup");
});
afterAll(() => a.close());

async function restore(home: string, env: object, ...argv: readonly string[]) {
  const io = { out: new PassThrough(), err: new PassThrough() };
  const at = path.join(a.folder, home);
  const code = await restoreCommand(argv, io, { GREFFE_HOME: at, ...env }, a.folder);
  return { code, out: String(io.out.read() ?? ""), err: String(io.err.read() ?? "") };
}
const given = (words: string) =>
  words
    .split(" ")
    .filter((word) => word !== "")
    .map((word) => ({ FILE: path.join(a.folder, "backup"), FOLDER: a.archive, KEY: a.keyFile })[word] ?? word);

test.each([
  [""],
  ["FILE"],
  ["--key KEY"],
  ["FILE FILE --key KEY"],
  ["FILE --to 2026-11-27T14:30:00-05:00 --key KEY"],
  ["nowhere --key KEY"],
  ["--archive FOLDER"],
  ["FILE --archive FOLDER --key KEY"],
  ["--archive FOLDER --to 2026-11-27T14:30:00 --key KEY"],
  ["FILE --key KEY --unheard"],
])("“restore %s” is wrong use: the help says what there is, and nothing is made", async (words) => {
  const { code, out, err } = await restore("none", {}, ...given(words));
  expect([code, out]).toEqual([2, ""]);
  expect(err).toContain("greffe restore FILE --key KEY");
  expect(existsSync(path.join(a.folder, "none"))).toBe(false);
});

test("help is given to who asks for it", async () => {
  const { code, out, err } = await restore("none", {}, "--help");
  expect([code, err]).toEqual([0, ""]);
  expect(out).toContain("greffe restore --archive FOLDER");
});

test.each([
  ["FILE --key KEY"],
  ["--archive FOLDER --key KEY"],
  ["--archive FOLDER --to 2026-11-27T14:30:00-05:00 --key KEY"],
])("“restore %s” is right, and goes into no home that holds something", async (words) => {
  await expect(restore("full", {}, ...given(words))).rejects.toThrow("is not empty: move it away first");
});

test.each([
  ["2026-11-24T11:59:00Z", "oldest moment in the archive is"],
  ["2026-11-24T12:03:00Z", "The archive ends at"],
])("a moment at %s that the archive has not is refused before anything is made", async (to, words) => {
  const asked = restore("none", {}, "--archive", a.archive, "--key", a.keyFile, "--to", to);
  await expect(asked).rejects.toThrow(words);
  expect(existsSync(path.join(a.folder, "none"))).toBe(false);
});

test("an archive is not restored into a database of the operator's, and nothing is left beside the home", async () => {
  for (const home of ["none", "empty"]) {
    if (home === "empty") mkdirSync(path.join(a.folder, home));
    const asked = restore(home, { DATABASE_URL: "postgres://localhost/x" }, ...given("--archive FOLDER --key KEY"));
    await expect(asked).rejects.toThrow("not into DATABASE_URL");
    expect(existsSync(path.join(a.folder, `${home}.restoring`))).toBe(false);
  }
  expect(existsSync(path.join(a.folder, "none"))).toBe(false);
});

test.each([
  [[], 1, true, "2026-11-24T12:00:00.000Z, 1 blob / 1 fichier"],
  [["aa"], 2, false, "2026-11-24T12:00:00.000Z, 2 blobs / 2 fichiers\naa: missing / manquant"],
])("with %j missing, what was restored is whole or not", (missing, blobs, ok, text) => {
  const done = { moment: minute(0).toISOString(), base: minute(0).toISOString(), blobs, missing };
  expect(restoredMoment(done)).toEqual({ facts: { ok, ...done }, text });
});
