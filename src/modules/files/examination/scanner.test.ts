import { afterAll, expect, test } from "vitest";
import { anArrivedUpload, aPdf } from "../../../../test/stages/files.ts";
import { jobs } from "../jobs.ts";
import { examineUpload } from "./examine-upload.ts";
import { scanBlob } from "./scan-blob.ts";
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

test("whoever keeps a file is told of malware in it, once, and of nothing in a clean one; an unanswered scan is asked again", async () => {
  const { hash: clean } = await t.services.blobs.put([aPdf(1)]);
  const { hash: infected } = await t.services.blobs.put([aPdf(1, "another EICAR")]);
  const scanner = await aScanner();
  const services = { ...t.services, config: { ...t.services.config, clamd: scanner.clamd } };
  await t.store.pool.query("delete from graphile_worker._private_jobs");
  const wanted = jobs.find((one) => one.name === "blob-scan-wanted");
  for (const hash of [clean, infected, infected]) await wanted?.handle({ hash }, services);
  const told = await t.store.pool.query(
    `select k.identifier, j.payload from graphile_worker._private_jobs j
     join graphile_worker._private_tasks k on k.id = j.task_id`,
  );
  expect(told.rows).toEqual([{ identifier: "blob-found-infected", payload: { hash: infected } }]);
  expect(await scanBlob(t.services, infected)).toBe("infected");
  const { hash: other } = await t.services.blobs.put([aPdf(1)]);
  expect(await scanBlob(t.services, other)).toBe("not-scanned");
  scanner.silence(true);
  await expect(wanted?.handle({ hash: other }, services)).rejects.toThrow("no verdict yet");
  scanner.close();
});
