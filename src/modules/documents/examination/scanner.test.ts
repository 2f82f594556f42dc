import { createServer } from "node:net";
import { afterAll, expect, test } from "vitest";
import { anArrivedUpload, aPdf } from "../testing.ts";
import { examineUpload } from "./examine-upload.ts";
import { examinationStage } from "./testing.ts";

const { t, counsel, close } = await examinationStage();
afterAll(close);

/** A scanner that speaks clamd’s protocol and finds what contains "EICAR". */
async function aScanner() {
  let answers = true;
  const server = createServer((socket) => {
    const chunks: Buffer[] = [];
    socket.on("data", (chunk) => {
      chunks.push(chunk);
      const all = Buffer.concat(chunks);
      if (!all.subarray(-4).equals(Buffer.alloc(4)) || !answers) return;
      socket.end(all.includes("EICAR") ? "stream: Eicar-Test-Signature FOUND\0" : "stream: OK\0");
    });
    socket.on("error", () => undefined);
    if (!answers) socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    clamd: `127.0.0.1:${port}`,
    silence: (quiet: boolean) => {
      answers = !quiet;
    },
    close: () => server.close(),
  };
}

test("with a scanner, malware is refused, what is clean says so, and a scanner that is away delays no filing", async () => {
  const scanner = await aScanner();
  const services = { ...t.services, config: { ...t.services.config, clamd: scanner.clamd } };
  const through = async (bytes: Buffer) => {
    const id = await anArrivedUpload(t, counsel, "file.pdf", bytes);
    await examineUpload(services, id);
    const row = await t.store.pool.query("select state, refusal_code, hash from uploads where id = $1", [id]);
    const scan = await t.store.pool.query("select verdict from blob_scans where hash = $1", [row.rows[0].hash]);
    return [row.rows[0].refusal_code ?? row.rows[0].state, scan.rows[0]?.verdict ?? null];
  };
  expect(await through(aPdf(1, "EICAR"))).toEqual(["file-infected", "infected"]);
  expect(await through(aPdf(1))).toEqual(["ready", "clean"]);
  scanner.silence(true);
  expect(await through(aPdf(1))).toEqual(["ready", null]);
  scanner.close();
});
