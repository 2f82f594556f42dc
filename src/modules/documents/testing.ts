import { randomUUID } from "node:crypto";
import type { Tribunal } from "../../../test/support/tribunal.ts";
import { type Actor, theSystem } from "../../kernel/actor.ts";
import { newId } from "../../kernel/ids.ts";
import "./db.ts";

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
  const { hash, sizeBytes } = await t.parts.blobs.put([bytes]);
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

/** An upload of this actor that has arrived and waits for its examination. */
export async function anArrivedUpload(t: Tribunal, actor: Actor, fileName: string, bytes: Buffer): Promise<string> {
  const id = await aReadyUpload(t, actor, { fileName, bytes });
  await t.store.pool.query(
    "update uploads set state = 'examining', media_type = null, pages = null, pdf_hash = null where id = $1",
    [id],
  );
  return id;
}
