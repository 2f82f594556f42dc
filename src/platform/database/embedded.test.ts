import { mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { startEmbeddedPostgres } from "./embedded.ts";
import { createPool } from "./store.ts";

const root = mkdtempSync(path.join(tmpdir(), "greffe-embedded-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Whether connections by `url` come over the network, and whether those by `tcpUrl` do. */
async function overNetwork(directory: string): Promise<{ readonly url: boolean; readonly tcpUrl: boolean }> {
  const server = await startEmbeddedPostgres({ directory, settings: { fsync: "off" } });
  const ask = async (url: string) => {
    const pool = createPool(url, 1);
    const { rows } = await pool.query<{ remote: boolean }>("select inet_client_addr() is not null as remote");
    await pool.end();
    return rows[0]?.remote ?? false;
  };
  try {
    return { url: await ask(server.url), tcpUrl: await ask(server.tcpUrl) };
  } finally {
    await server.stop();
  }
}

test("a server is reached by its own socket, and over loopback where its folder's name is too long for one", async () => {
  const near = path.join(root, "near");
  expect(await overNetwork(near)).toEqual({ url: false, tcpUrl: true });
  const far = path.join(root, "a-folder-with-a-long-name".repeat(4));
  mkdirSync(far);
  renameSync(near, path.join(far, "moved"));
  expect(await overNetwork(path.join(far, "moved"))).toEqual({ url: true, tcpUrl: true });
});
