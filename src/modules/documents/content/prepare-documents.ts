import type { Actor } from "../../../kernel/actor.ts";
import type { DocumentId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import type { Services } from "../../../platform/http/route.ts";
import { assemblePages } from "../../files/index.ts";
import type { PreparedDocument, SourcePages } from "../domain/prepared-document.ts";
import { readableDocument } from "../queries/readable-document.ts";

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
      // Whether these pages are there is said where they are taken out.
      return { source: { ...source, lastPage }, hash: row.pdf_hash, name: row.file_name };
    };
    const others = [];
    for (const source of rest) others.push(await one(source));
    return [await one(first), ...others] as const;
  });
  const [first, ...rest] = found;
  const made = await assemblePages(
    services.blobs,
    found.map(({ hash, source }) => ({ hash, firstPage: source.firstPage, lastPage: source.lastPage })),
    actor.accountId ?? "nobody",
  );
  const base = first.name.replace(/\.[^.]+$/, "");
  const { firstPage, lastPage } = first.source;
  return {
    ...made,
    fileName: rest.length === 0 ? `${base} (${firstPage}-${lastPage}).pdf` : `${base}.pdf`,
    sources: [first.source, ...rest.map((one) => one.source)],
  };
}
