import { chmodSync, chownSync, copyFileSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { anAuthority, hasOpenssl } from "../../../test/support/certificates.ts";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "./embedded.ts";
import { createPool } from "./store.ts";

describe.runIf(hasOpenssl)("a database that speaks TLS", () => {
  const directory = mkdtempSync(path.join(tmpdir(), "greffe-encrypted-"));
  const data = path.join(directory, "data");
  let authority: ReturnType<typeof anAuthority>;
  let stranger: ReturnType<typeof anAuthority>;
  let server: EmbeddedPostgres;

  beforeAll(async () => {
    authority = anAuthority();
    stranger = anAuthority();
    await (await startEmbeddedPostgres({ directory, settings: { fsync: "off" } })).stop();
    const pair = authority.issue("database", "IP:127.0.0.1");
    const { uid, gid } = statSync(data);
    for (const [from, name] of [
      [pair.certificate, "server.crt"],
      [pair.key, "server.key"],
    ] as const) {
      copyFileSync(from, path.join(data, name));
      chownSync(path.join(data, name), uid, gid);
      chmodSync(path.join(data, name), 0o600);
    }
    server = await startEmbeddedPostgres({ directory, settings: { fsync: "off", ssl: "on" } });
  }, 60_000);
  afterAll(async () => {
    await server.stop();
    authority.remove();
    stranger.remove();
    rmSync(directory, { recursive: true });
  });

  async function suiteWith(url: string, passwordFile: string | null = null): Promise<string> {
    const pool = createPool(url, 1, passwordFile);
    try {
      const found = await pool.query("select version from pg_stat_ssl where pid = pg_backend_pid() and ssl");
      return found.rows[0]?.version ?? "in clear";
    } finally {
      await pool.end();
    }
  }

  test("is reached by TLS with the settings that a real tribunal is asked for, and by its own authority only", async () => {
    const checked = (root: string) => `${server.tcpUrl}?sslmode=verify-full&sslrootcert=${root}`;
    expect(await suiteWith(server.tcpUrl)).toBe("in clear");
    expect(await suiteWith(checked(authority.root))).toBe("TLSv1.3");
    await expect(suiteWith(checked(stranger.root))).rejects.toThrow(/certificate/);
    await expect(suiteWith(`${server.tcpUrl}?sslmode=verify-full`)).rejects.toThrow(/certificate/);
  });

  test("is reached by TLS where the password lies in a file too", async () => {
    const url = new URL(server.tcpUrl);
    const file = path.join(directory, "password-file");
    writeFileSync(file, decodeURIComponent(url.password));
    url.password = "";
    expect(await suiteWith(`${url.href}?sslmode=verify-full&sslrootcert=${authority.root}`, file)).toBe("TLSv1.3");
    await expect(suiteWith(`${url.href}?sslmode=verify-full&sslrootcert=${stranger.root}`, file)).rejects.toThrow(
      /certificate/,
    );
  });
});
