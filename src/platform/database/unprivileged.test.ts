import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { giveTo, idsOf, launcherFor } from "./unprivileged.ts";

const wrap = (file: string, args: readonly string[]) => ({ file, args: [...args] });

test("a program runs under the account of its launcher, where it has one", () => {
  expect(idsOf({ wrap })).toEqual({});
  expect(idsOf({ wrap, uid: 5 })).toEqual({ uid: 5, gid: 5 });
  expect(idsOf({ wrap, uid: 5, gid: 6 })).toEqual({ uid: 5, gid: 6 });
});

test("whoever is not root starts a program as it is", () => {
  vi.spyOn(process, "getuid").mockReturnValue(1000);
  onTestFinished(() => void vi.restoreAllMocks());
  expect(launcherFor("/nowhere", "/nowhere/data").wrap("postgres", ["-D"])).toEqual({ file: "postgres", args: ["-D"] });
});

test("a folder is given to an account where there is one, and one that is away is left", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "greffe-given-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const { uid, gid } = statSync(folder);
  giveTo({ wrap }, folder);
  giveTo({ wrap, uid }, path.join(folder, "away"));
  giveTo({ wrap, uid, gid }, folder);
  expect([statSync(folder).uid, statSync(folder).gid]).toEqual([uid, gid]);
});

test.runIf(process.getuid?.() === 0)(
  "as root a folder goes to the account, and a cluster that is root's stays root's",
  () => {
    const folder = mkdtempSync(path.join(tmpdir(), "greffe-given-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    expect(launcherFor(folder, folder).wrap("postgres", ["-D"])).toEqual({
      file: "unshare",
      args: ["--user", "--map-user=1000", "--map-group=1000", "--", "postgres", "-D"],
    });
    giveTo({ wrap, uid: 4321 }, folder);
    expect([statSync(folder).uid, statSync(folder).gid]).toEqual([4321, 4321]);
    giveTo({ wrap, uid: 4321, gid: 1234 }, folder);
    expect(statSync(folder).gid).toBe(1234);
  },
);
