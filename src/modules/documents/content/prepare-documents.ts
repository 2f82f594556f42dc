import type { Actor } from "../../../kernel/actor.ts";
import type { DocumentId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import type { BlobStore } from "../../../platform/blobs/blob-store.ts";
import { readEncrypted } from "../../../platform/blobs/encrypted-file.ts";
import type { Services } from "../../../platform/http/route.ts";
import type { PreparedDocument, SourcePages } from "../domain/prepared-document.ts";
import { examinations } from "../examination/sandboxes.ts";
import { readableDocument } from "../queries/readable-document.ts";
import { type Limits, usualLimits } from "../sandbox/sandbox.ts";
import type { PageRange } from "../sandbox/task.ts";

/** Each page is drawn twice, to see that it looks as it did. Registry staff ask for it, of files already examined. */
const assemblyLimits: Limits = { ...usualLimits, cpuMs: 120_000, wallMs: 300_000, memoryBytes: 2_500 * 1_048_576 };

/**
 * Splits a document into ranges of its pages. Heavy work, done before and outside any transaction; enter each result
 * with `addAssembledDocument`.
 * @throws document-not-found, document-without-pages, document-page-not-found, pdf-too-complex,
 * document-pages-inseparable, document-pages-change
 */
export async function splitDocument(
  services: Services,
  actor: Actor,
  documentId: DocumentId,
  ranges: readonly { readonly firstPage: number; readonly lastPage: number }[],
): Promise<readonly PreparedDocument[]> {
  const prepared: PreparedDocument[] = [];
  for (const range of ranges) prepared.push(await assemble(services, actor, [{ documentId, ...range }]));
  return prepared;
}

/** Merges whole documents, in this order, into one. @throws as `splitDocument` */
export async function mergeDocuments(
  services: Services,
  actor: Actor,
  documentIds: readonly [DocumentId, ...DocumentId[]],
): Promise<PreparedDocument> {
  const whole = (documentId: DocumentId): SourcePages => ({
    documentId,
    firstPage: 1,
    lastPage: Number.MAX_SAFE_INTEGER,
  });
  const [first, ...rest] = documentIds;
  return assemble(services, actor, [whole(first), ...rest.map(whole)]);
}

async function assemble(
  services: Services,
  actor: Actor,
  wanted: readonly [SourcePages, ...SourcePages[]],
): Promise<PreparedDocument> {
  const found = await services.store.transact(actor, async (tx) => {
    const [first, ...rest] = wanted;
    const one = async (source: SourcePages) => {
      const row = await readableDocument(tx, source.documentId, services.config.clamd !== null);
      if (row.pdf_hash === null || row.pages === null) throw new Refused("document-without-pages");
      const lastPage = source.lastPage === Number.MAX_SAFE_INTEGER ? row.pages : source.lastPage;
      if (source.firstPage < 1 || lastPage > row.pages || source.firstPage > lastPage)
        throw new Refused("document-page-not-found", { pages: row.pages });
      return { source: { ...source, lastPage }, hash: row.pdf_hash, name: row.file_name };
    };
    const others = [];
    for (const source of rest) others.push(await one(source));
    return [await one(first), ...others] as const;
  });
  return withFiles(services.blobs, found, (ranges) =>
    services.blobs.withNewFile(async (out) => {
      const made = await examinations.run(
        { kind: "assemble-pdf", parts: ranges, out },
        assemblyLimits,
        actor.accountId ?? "nobody",
      );
      if (!made.ok) throw new Refused(made.code, made.facts);
      const blob = await services.blobs.put([await readEncrypted(out)]);
      const [first, ...rest] = found;
      const base = first.name.replace(/\.[^.]+$/, "");
      const { firstPage, lastPage } = first.source;
      return {
        ...blob,
        pages: made.pages ?? 1,
        fileName: rest.length === 0 ? `${base} (${firstPage}-${lastPage}).pdf` : `${base}.pdf`,
        sources: [first.source, ...rest.map((one) => one.source)],
      };
    }),
  );
}

/** Every source open at once, as the sandbox wants them. */
async function withFiles<T>(
  blobs: BlobStore,
  sources: readonly { readonly source: SourcePages; readonly hash: string }[],
  work: (ranges: readonly PageRange[]) => Promise<T>,
  ranges: readonly PageRange[] = [],
): Promise<T> {
  const next = sources[ranges.length];
  if (next === undefined) return work(ranges);
  const { firstPage, lastPage } = next.source;
  return blobs.withFile(next.hash, (file) =>
    withFiles(blobs, sources, work, [...ranges, { file, firstPage, lastPage }]),
  );
}
