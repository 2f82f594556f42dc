import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Config, readConfig } from "../../platform/config.ts";
import { type ArchiveLine, openLine } from "./archive-line.ts";
import { bringKeys, keepKeys, keptKeys } from "./kept-keys.ts";
import { writePiece } from "./piece.ts";

let folder = "";
let config: Config;
let line: ArchiveLine;
const at = (name: string) => path.join(folder, name);
const logKey = `log-keys/${"a".repeat(64)}.pem`;
/** Two changes in one millisecond would have one name. */
const nextMillisecond = () => new Promise((resolve) => setTimeout(resolve, 3));

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "greffe-keys-"));
  config = readConfig({ GREFFE_HOME: at("home") }, folder);
  line = openLine(config.home, at("archive"), Buffer.alloc(32, 7));
  mkdirSync(at("home/log-keys"));
  for (const [name, text] of [
    ["secret", "first secret"],
    ["blob-keys", "# the keys\none\n"],
    [logKey, "pem"],
  ] as const)
    writeFileSync(at(`home/${name}`), text);
  await keepKeys(config, line);
  await nextMillisecond();
});
afterEach(() => rmSync(folder, { recursive: true }));

test("keys are kept once for each change, encrypted", async () => {
  await keepKeys(config, line);
  expect(readdirSync(line.keys).length).toBe(1);
  const [name = ""] = readdirSync(line.keys);
  expect(readFileSync(path.join(line.keys, name)).includes("first secret")).toBe(false);
});

test("a secret and a key of the files that were changed and forgotten since are among those that come back", async () => {
  writeFileSync(at("home/secret"), "second secret");
  writeFileSync(at("home/blob-keys"), "two\n");
  await keepKeys(config, line);
  const other = readConfig({ GREFFE_HOME: at("other") }, folder);
  rmSync(at("other/secret"));
  await bringKeys(await keptKeys(line), other);
  expect(readFileSync(at("other/secret"), "utf8")).toBe("second secret\nfirst secret");
  expect(readFileSync(at("other/blob-keys"), "utf8")).toBe("# the keys\none\ntwo\n");
  expect(readFileSync(at(`other/${logKey}`), "utf8")).toBe("pem");
  expect(readConfig({ GREFFE_HOME: at("other") }, folder)).toMatchObject({
    secret: "second secret",
    formerSecrets: ["first secret"],
  });
});

test("keys that the operator keeps elsewhere come back there, and what lies there already stays", async () => {
  const env = {
    GREFFE_HOME: at("other"),
    GREFFE_BLOB_KEYS: at("safe-blob-keys"),
    GREFFE_LOG_KEYS: at("safe-log-keys"),
  };
  writeFileSync(at("safe-blob-keys"), "mine\n");
  await bringKeys(await keptKeys(line), readConfig(env, folder));
  expect(readFileSync(at("safe-blob-keys"), "utf8")).toBe("mine\n");
  expect(readdirSync(at("safe-log-keys"))).toEqual([path.basename(logKey)]);
  expect(existsSync(at("other/blob-keys"))).toBe(false);
});

test("of a home only what is a key by its name is kept, and what is not there is not", async () => {
  writeFileSync(at("home/log-keys/notes.pem"), "no key");
  writeFileSync(at("home/log-keys/readme.txt"), "no key");
  rmSync(at("home/secret"));
  await keepKeys(config, line);
  expect([...(await keptKeys(line)).keys()].toSorted()).toEqual(["blob-keys", logKey, "secret"]);
  const bare = openLine(at("bare"), at("bare-archive"), Buffer.alloc(32, 7));
  const nothing = readConfig({ GREFFE_HOME: at("bare"), GREFFE_SECRET: "given" }, folder);
  await keepKeys(nothing, bare);
  expect([...(await keptKeys(bare))]).toEqual([]);
});

test("a set with the same names and another text is another, and so is one with a key more or less", async () => {
  const sets = () => readdirSync(line.keys).length;
  writeFileSync(at("home/blob-keys"), "# the keys\nother\n");
  await keepKeys(config, line);
  await nextMillisecond();
  writeFileSync(at(`home/log-keys/${"b".repeat(64)}.pem`), "pem");
  await keepKeys(config, line);
  await nextMillisecond();
  rmSync(at(`home/log-keys/${"b".repeat(64)}.pem`));
  await keepKeys(config, line);
  expect(sets()).toBe(4);
});

test("a folder where a key should be written is a fault, and no key is taken that is none by its name", async () => {
  const other = readConfig({ GREFFE_HOME: at("other"), GREFFE_SECRET: "given" }, folder);
  mkdirSync(at("other/blob-keys"), { recursive: true });
  writeFileSync(at("in-the-way"), "");
  const wrong = { ...other, home: at("in-the-way/below") };
  await expect(bringKeys(new Map([["secret", "x"]]), wrong)).rejects.toMatchObject({ code: "ENOTDIR" });
  await writePiece(
    path.join(line.keys, "99991231T000000.000Z.sealed"),
    [
      { kind: "file", json: JSON.stringify({ name: "../secret" }) },
      { kind: "bytes", bytes: Buffer.from("of an intruder") },
    ],
    line.key,
  );
  expect([...(await keptKeys(line)).keys()]).not.toContain("../secret");
});
