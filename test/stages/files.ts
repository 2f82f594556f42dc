import { randomUUID } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { ZipFile } from "yazl";
import { type Actor, theSystem } from "../../src/kernel/actor.ts";
import { newId } from "../../src/kernel/ids.ts";
import { takeUploads } from "../../src/modules/files/commands/take-uploads.ts";
import type { TakenUpload } from "../../src/modules/files/domain/taken-upload.ts";
import type { Transaction } from "../../src/platform/database/store.ts";
import type { Tribunal } from "../support/tribunal.ts";
import "../../src/modules/files/db.ts";

/** The smallest PDF that every reader opens; each call other bytes, so another hash. */
export function aPdf(pages = 1, mark: string = randomUUID()): Buffer {
  const kids = Array.from({ length: pages }, (_, page) => `${page + 3} 0 R`).join(" ");
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    `<</Type/Pages/Kids[${kids}]/Count ${pages}>>`,
    ...Array.from({ length: pages }, () => "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<<>>>>"),
  ];
  return pdfOf(objects, `%${mark}\n`);
}

/** A PDF of these objects, numbered from 1; the first is the catalog. */
export function pdfOf(objects: readonly string[], comment = "", trailer = ""): Buffer {
  let text = `%PDF-1.7\n${comment}`;
  const offsets = objects.map((object, index) => {
    const at = Buffer.byteLength(text, "latin1");
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const start = Buffer.byteLength(text, "latin1");
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  for (const offset of offsets) text += `${String(offset).padStart(10, "0")} 00000 n \n`;
  text += `trailer\n<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, "latin1");
}

/** An upload of this actor, arrived and examined, for a test that files it. */
export async function aReadyUpload(
  t: Tribunal,
  actor: Actor,
  changes: { readonly fileName?: string; readonly pages?: number; readonly bytes?: Buffer } = {},
): Promise<string> {
  const pages = changes.pages ?? 1;
  const bytes = changes.bytes ?? aPdf(pages);
  const { hash, sizeBytes } = await t.services.blobs.put([bytes]);
  const id = newId<string>();
  await t.store.transact(theSystem, async (tx) => {
    await tx.db
      .insertInto("uploads")
      .values({
        id,
        account_id: actor.accountId as never,
        file_name: changes.fileName ?? "disclosure.pdf",
        size_bytes: sizeBytes,
        state: "ready",
        hash,
        media_type: "application/pdf",
        pages,
        pdf_hash: hash,
        refusal_code: null,
        created_at: tx.now,
        completed_at: tx.now,
        examined_at: tx.now,
        taken_at: null,
        lease_token: null,
        leased_until: null,
      })
      .execute();
  });
  return id;
}

/** What a command that files this one upload has in hand. @throws what `takeUploads` throws */
export async function takeUpload(tx: Transaction, uploadId: string): Promise<TakenUpload> {
  for (const taken of await takeUploads(tx, [uploadId], null)) return taken;
  throw new Error("Nothing was taken and nothing refused");
}

/** An upload of this actor that has arrived and waits for its examination. */
export async function anArrivedUpload(t: Tribunal, actor: Actor, fileName: string, bytes: Buffer): Promise<string> {
  const id = await aReadyUpload(t, actor, { fileName, bytes });
  await t.store.pool.query(
    "update uploads set state = 'examining', media_type = null, pages = null, pdf_hash = null where id = $1",
    [id],
  );
  return id;
}

/** An archive of these entries, by their names in it; those `stored` are not packed. */
export function zipOf(
  entries: Readonly<Record<string, string | Buffer>>,
  stored: readonly string[] = [],
): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(entries))
    zip.addBuffer(Buffer.from(content), name, { compress: !stored.includes(name) });
  zip.end();
  return buffer(zip.outputStream);
}

/** The smallest Word document that Word opens, with one line in it. */
export function aLetter(words: string): Promise<Buffer> {
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  const openXml = "http://schemas.openxmlformats.org";
  const main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
  return zipOf({
    "[Content_Types].xml": `${head}<Types xmlns="${openXml}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
    "_rels/.rels": `${head}<Relationships xmlns="${openXml}/package/2006/relationships"><Relationship Id="r1" Type="${openXml}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": `${head}<w:document xmlns:w="${openXml}/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:body></w:document>`,
  });
}
