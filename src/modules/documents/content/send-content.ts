import type { FastifyReply } from "fastify";
import type { TSchema } from "typebox";
import type { Actor } from "../../../kernel/actor.ts";
import { Refused } from "../../../kernel/refusal.ts";
import type { RouteInput } from "../../../platform/http/route.ts";
import { disposition, harmless, pagePicture, pageText, sendBlob, shownInBrowsers } from "../../files/index.ts";
import { noteOpening, type Opening } from "../consultations/note-opening.ts";
import type { DocumentRow } from "../queries/document-rows.ts";
import { readableDocument } from "../queries/readable-document.ts";

type Input = Pick<RouteInput<TSchema, TSchema, TSchema>, "actor" | "transact" | "services" | "request" | "reply">;

/** The document's bytes, as received or as the PDF that people read, whole or in ranges. */
export async function sendContent(
  { transact, services, request, reply }: Input,
  documentId: string,
  wanted: { readonly form: "received" | "pdf"; readonly download: boolean },
): Promise<FastifyReply> {
  const scanner = services.config.clamd !== null;
  const how: Opening = wanted.download ? "download" : "view";
  const row = await transact(async (tx) => {
    const found = await readableDocument(tx, documentId, scanner);
    if (wanted.form === "pdf" && found.pdf_hash === null) throw new Refused("document-without-pages");
    await noteOpening(tx, found, how);
    return found;
  });
  const pdf = wanted.form === "pdf" && row.pdf_hash !== row.hash;
  const hash = pdf ? (row.pdf_hash ?? row.hash) : row.hash;
  const mediaType = pdf ? "application/pdf" : row.media_type;
  const name = pdf ? `${row.file_name.replace(/\.[^.]+$/, "")}.pdf` : row.file_name;
  const kind = !wanted.download && shownInBrowsers.has(mediaType) ? "inline" : "attachment";
  void reply.headers({ ...harmless, "content-disposition": disposition(kind, name), "accept-ranges": "bytes" });
  return sendBlob(services, request.headers, reply.type(mediaType), hash);
}

/** One page as a picture. @throws document-without-pages, document-page-not-found and what opening refuses */
export async function sendPagePicture(
  { actor, transact, services, reply }: Input,
  documentId: string,
  page: string,
  width: number,
): Promise<FastifyReply> {
  const opened = await openedPage({ transact, services }, documentId, page);
  const picture = await pagePicture(services, { ...opened, width }, readerOf(actor));
  void reply.headers({ ...harmless, "content-length": picture.length });
  return reply.type("image/webp").send(picture);
}

export async function textOfPage(
  input: Pick<Input, "actor" | "transact" | "services">,
  documentId: string,
  page: string,
): Promise<{ page: number; pages: number; text: string }> {
  const opened = await openedPage(input, documentId, page);
  return {
    page: opened.page,
    pages: opened.pages,
    text: await pageText(input.services, opened, readerOf(input.actor)),
  };
}

/** Whose turn it is when a page is drawn. */
const readerOf = (actor: Actor) => actor.accountId ?? "nobody";

async function openedPage(
  { transact, services }: Pick<Input, "transact" | "services">,
  documentId: string,
  page: string,
): Promise<{ pdfHash: string; page: number; pages: number }> {
  return transact(async (tx) => {
    const row: DocumentRow = await readableDocument(tx, documentId, services.config.clamd !== null);
    if (row.pdf_hash === null || row.pages === null) throw new Refused("document-without-pages");
    const number = /^\d{1,6}$/.test(page) ? Number(page) : 0;
    if (number < 1 || number > row.pages) throw new Refused("document-page-not-found", { pages: row.pages });
    await noteOpening(tx, row, "pages");
    return { pdfHash: row.pdf_hash, page: number, pages: row.pages };
  });
}
