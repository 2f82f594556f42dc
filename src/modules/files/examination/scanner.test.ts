import { afterAll, expect, test } from "vitest";
import { anArrivedUpload, aPdf } from "../testing.ts";
import { examineUpload } from "./examine-upload.ts";
import { aScanner, examinationStage } from "./testing.ts";

const { t, counsel, close } = await examinationStage();
afterAll(close);

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
