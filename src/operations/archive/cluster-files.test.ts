import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { clusterFiles } from "./cluster-files.ts";

let data: string;
beforeEach(() => {
  data = mkdtempSync(path.join(tmpdir(), "greffe-cluster-"));
});
afterEach(() => rmSync(data, { recursive: true }));

function put(name: string, content = ""): void {
  mkdirSync(path.dirname(path.join(data, name)), { recursive: true });
  writeFileSync(path.join(data, name), content);
}

/** Each file with how many bytes it has, each folder with null. */
async function copied(): Promise<Readonly<Record<string, number | null>>> {
  const found: Record<string, number | null> = {};
  let last = "";
  for await (const frame of clusterFiles(data)) {
    if (frame.kind === "file") {
      const file = JSON.parse(frame.json) as { readonly name: string; readonly isFolder?: true };
      last = file.name;
      found[last] = file.isFolder === true ? null : 0;
    } else if (frame.kind === "bytes") found[last] = (found[last] ?? 0) + frame.bytes.length;
  }
  return found;
}

test("files are copied with all their bytes, folders as folders, and the control file whole", async () => {
  put("PG_VERSION", "18\n");
  put("base/1/1259", "x".repeat(600_000));
  put("base/1/empty");
  put("global/pg_control", "controlled");
  expect(await copied()).toEqual({
    PG_VERSION: 3,
    base: null,
    "base/1": null,
    "base/1/1259": 600_000,
    "base/1/empty": 0,
    global: null,
    "global/pg_control": 10,
  });
});

test("what belongs to the server that runs is left, at the top alone", async () => {
  for (const name of ["postmaster.pid", "postmaster.opts", "backup_label", "recovery.signal", "backup_manifest"]) {
    put(name, "x");
    put(`base/${name}`, "x");
  }
  expect(Object.keys(await copied()).toSorted()).toEqual([
    "base",
    "base/backup_label",
    "base/backup_manifest",
    "base/postmaster.opts",
    "base/postmaster.pid",
    "base/recovery.signal",
  ]);
});

test("what the server makes anew is left wherever it is, and of some folders everything", async () => {
  for (const name of ["base/1/pg_internal.init", "base/pgsql_tmp/1.0", "pg_wal/0001", "pg_notify/0000"]) put(name, "x");
  expect(await copied()).toEqual({ base: null, "base/1": null, pg_wal: null, pg_notify: null });
});

test("a link that leads out of the cluster is no part of a copy", async () => {
  mkdirSync(path.join(data, "pg_tblspc"));
  symlinkSync(tmpdir(), path.join(data, "pg_tblspc", "1"));
  await expect(copied()).rejects.toThrow("pg_tblspc/1 leads out of the cluster");
});

test("what vanishes while the others are copied is left out, and what cannot be read is an error", async () => {
  for (const name of ["a", "b/c", "d"]) put(name, "x");
  const names: string[] = [];
  for await (const frame of clusterFiles(data)) {
    if (frame.kind !== "file") continue;
    const { name } = JSON.parse(frame.json) as { readonly name: string };
    names.push(name);
    if (name === "a") rmSync(path.join(data, "d"));
    if (name === "b") rmSync(path.join(data, "b"), { recursive: true });
  }
  expect(names.filter((name) => name !== "d").toSorted()).toEqual(["a", "b"]);
  data = path.join(data, "a");
  await expect(copied()).rejects.toMatchObject({ code: "ENOTDIR" });
  data = path.dirname(data);
});
