import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aTribunal, type Tribunal } from "../../../test/support/tribunal.ts";
import { nobody, theSystem } from "../../kernel/actor.ts";
import { append, coverAll, openSigningKeys } from "./index.ts";
import { stampHead } from "./stamp-head.ts";
import { exportRecord, rawPublicKey, verifyRecord } from "./testing.ts";

const hasOpenssl = spawnSync("openssl", ["version"]).status === 0;
const folder = mkdtempSync(path.join(tmpdir(), "greffe-tsa-"));
const at = (name: string) => path.join(folder, name);
const openssl = (...args: string[]) => execFileSync("openssl", args, { cwd: folder, stdio: "pipe" });

/** An authority of our own, as openssl makes one. */
function makeAuthority(name: string): void {
  const usage = "extendedKeyUsage=critical,timeStamping";
  openssl(
    "req",
    "-x509",
    "-newkey",
    "rsa:2048",
    "-nodes",
    "-keyout",
    `${name}.key`,
    "-out",
    `${name}.pem`,
    "-days",
    "3",
    "-subj",
    `/CN=${name}`,
    "-addext",
    usage,
  );
  writeFileSync(at(`${name}.serial`), "01\n");
  writeFileSync(
    at(`${name}.cnf`),
    `[tsa]\ndefault_tsa=it\n[it]\nserial=${at(`${name}.serial`)}\ncrypto_device=builtin\nsigner_cert=${at(`${name}.pem`)}\nsigner_key=${at(`${name}.key`)}\nsigner_digest=sha256\ndefault_policy=1.2.3.4.1\ndigests=sha256\nordering=yes\ntsa_name=yes\ness_cert_id_chain=no\n`,
  );
}

describe.runIf(hasOpenssl)("a head that an authority stamps", () => {
  let t: Tribunal;
  let server: http.Server;
  let url: string;
  let signer = "authority";
  let replay: Buffer | null = null;
  let sendsElsewhere = false;
  let status = 200;
  const keys = openSigningKeys(at("keys"));

  beforeAll(async () => {
    makeAuthority("authority");
    makeAuthority("stranger");
    t = await aTribunal();
    server = http.createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on("data", (chunk: Buffer) => chunks.push(chunk));
      request.on("end", () => {
        writeFileSync(at("query"), Buffer.concat(chunks));
        openssl("ts", "-reply", "-config", `${signer}.cnf`, "-queryfile", "query", "-out", "reply");
        if (sendsElsewhere) response.writeHead(307, { location: `${url}again` });
        sendsElsewhere = false;
        response.statusCode = status === 200 ? response.statusCode : status;
        response.end(replay ?? readFileSync(at("reply")));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    await happen();
  });
  afterAll(async () => {
    server.close();
    await t.close();
    rmSync(folder, { recursive: true });
  });
  const happen = async () => {
    await t.store.transact(theSystem, (tx) => append(tx, { chain: "tribunal", type: "backup-made", payload: {} }));
    await coverAll(t.store, keys);
  };
  const stamp = () => stampHead(t.store, { url, certificate: at("authority.pem") });

  test("is stamped once, published, and its stamp goes with the record", async () => {
    expect(await stamp()).toBe(1);
    expect(await stamp()).toBeNull();
    const published = await t.call(nobody, "GET", "/api/v1/log/time-stamp");
    expect([published.body.size, published.body.token.length > 500]).toEqual([1, true]);
    await exportRecord(t.store, keys, at("record"));
    const { createPublicKey } = await import("node:crypto");
    const publicKey = rawPublicKey(createPublicKey(readFileSync(at("record.pub"))));
    expect(await verifyRecord(at("record"), { publicKey })).toMatchObject({ events: 1 });
    // Another tool agrees: what is stamped is the text of the head.
    writeFileSync(at("token"), Buffer.from(published.body.token, "base64"));
    const head = (await t.call(nobody, "GET", "/api/v1/log/head?size=1")).body;
    writeFileSync(at("head"), `${head.note.split("\n\n")[0]}\n`);
    // It ends with another code, and so this throws, where the stamp does not fit.
    const trust = ["-CAfile", "authority.pem", "-partial_chain"];
    openssl("ts", "-verify", "-data", "head", "-token_in", "-in", "token", ...trust);
  });

  test("is refused from a stranger, and when the answer is to another request", async () => {
    await happen();
    signer = "stranger";
    await expect(stamp()).rejects.toThrow("signed by somebody else");
    signer = "authority";
    replay = readFileSync(at("reply"));
    await expect(stamp()).rejects.toThrow("signed by somebody else");
    replay = null;
    expect(await stamp()).toBe(2);
    replay = readFileSync(at("reply"));
    await happen();
    await expect(stamp()).rejects.toThrow("about something else");
    replay = null;
  });

  test("an authority that sends the request elsewhere is not followed", async () => {
    await happen();
    sendsElsewhere = true;
    await expect(stamp()).rejects.toThrow("fetch failed");
    expect(await stamp()).not.toBeNull();
  });

  test("is refused where the authority answers that it failed, and when an answer to an earlier request comes", async () => {
    await happen();
    status = 503;
    await expect(stamp()).rejects.toThrow("the authority answered 503");
    status = 200;
    await stamp();
    replay = readFileSync(at("reply"));
    await t.store.pool.query("alter table log_timestamps disable trigger all");
    await t.store.pool.query("delete from log_timestamps where head_size = (select max(size) from log_heads)");
    await expect(stamp()).rejects.toThrow("the stamp answers another request");
    replay = null;
  });

  test("says in words where nobody has stamped anything yet", async () => {
    const other = await aTribunal();
    expect((await other.call(nobody, "GET", "/api/v1/log/time-stamp")).body.code).toBe("log-not-stamped");
    await other.close();
  });
});
