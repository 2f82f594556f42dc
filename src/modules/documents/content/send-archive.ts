import type { FastifyReply } from "fastify";
import type { TSchema } from "typebox";
import { momentText, type Zone } from "../../../kernel/time.ts";
import type { RouteInput } from "../../../platform/http/route.ts";
import { authorizeOnCase, officeOf } from "../../cases/index.ts";
import { disposition } from "../../files/index.ts";
import { noteArchive } from "../consultations/note-archive.ts";
import { type ArchivedDocument, archiveCsv, archiveHtml } from "../domain/archive-index.ts";
import { entryName } from "../domain/entry-name.ts";
import { archiveOf } from "../queries/archive-of-case.ts";

type Input = Pick<RouteInput<TSchema, TSchema, TSchema>, "transact" | "readOnly" | "services" | "reply">;

/**
 * All documents of a case that the reader may open, in one ZIP with an index in both languages and the hash of each.
 * Sent as it is made: nothing is held in memory, and the sources are read one after the other. A large one takes as long as its
 * reader lets it: who may no longer open the case gets no further document, and a download that ends without its end.
 */
export async function sendArchive(
  { transact, readOnly, services, reply }: Input,
  caseId: string,
): Promise<FastifyReply> {
  const { fileNumber, documents, madeAt, zone } = await transact(async (tx) => {
    const found = await archiveOf(tx, caseId, services.config.clamd !== null);
    const office = await officeOf(tx, found.officeId);
    await noteArchive(tx, found.caseId, found.documents.length);
    return { ...found, madeAt: tx.now, zone: office.zone as Zone };
  });
  const { ZipFile } = await import("yazl");
  const zip = new ZipFile();
  const mtime = new Date(madeAt);
  const listed: ArchivedDocument[] = documents.map((one, index) => ({
    ...one,
    entry:
      one.leftOut === null ? entryName(one.docketNumber ?? index + 1, one.fileName, one.docketNumber !== null) : null,
    receivedEn: momentText(one.receivedAt, zone, "en"),
    receivedFr: momentText(one.receivedAt, zone, "fr"),
  }));
  const heading = { fileNumber, madeEn: momentText(madeAt, zone, "en"), madeFr: momentText(madeAt, zone, "fr") };
  zip.addBuffer(Buffer.from(archiveHtml(heading, listed)), "index.html", { mtime });
  zip.addBuffer(Buffer.from(archiveCsv(listed)), "index.csv", { mtime });
  for (const one of listed) {
    if (one.entry === null) continue;
    zip.addReadStreamLazy(one.entry, { mtime, compress: false, size: one.sizeBytes }, (give) => {
      readOnly((tx) => authorizeOnCase(tx, "document.download-all", caseId)).then(
        () => give(null, services.blobs.open(one.hash)),
        (error: Error) => give(error, null as never),
      );
    });
  }
  zip.end();
  const stream = zip.outputStream;
  zip.on("error", (error: Error) => (stream as unknown as { destroy(error: Error): void }).destroy(error));
  void reply.header("content-disposition", disposition("attachment", `${fileNumber}.zip`));
  return reply.type("application/zip").send(stream);
}
