import type { Readable } from "node:stream";
import { DataStore, ERRORS, Upload } from "@tus/server";
import type { Selectable } from "kysely";
import type { Actor } from "../../../kernel/actor.ts";
import { isUuid } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import { civilDateIn, easternZone, instantOf } from "../../../kernel/time.ts";
import type { Services } from "../../../platform/http/route.ts";
import { beginUpload } from "../commands/begin-upload.ts";
import { discardUpload } from "../commands/discard-upload.ts";
import type { UploadsTable } from "../db.ts";
import { ownUpload } from "../queries/own-upload.ts";
import { uploadPolicy } from "../rules/upload-policy.ts";
import { completeUpload } from "./complete-upload.ts";
import { receiveBytes } from "./receive-bytes.ts";

type UploadRow = Selectable<UploadsTable>;

/** What the tus server stores with: rows of one account, bytes straight from one request. */
export class UploadStore extends DataStore {
  readonly #actor: Actor;
  readonly #services: Services;
  readonly #source: Readable;

  constructor(actor: Actor, services: Services, source: Readable) {
    super();
    this.#actor = actor;
    this.#services = services;
    this.#source = source;
    this.extensions = ["creation", "creation-with-upload", "termination", "expiration"];
  }

  override async create(upload: Upload): Promise<Upload> {
    const name = upload.metadata?.["filename"] ?? upload.metadata?.["name"] ?? "";
    const draftId = upload.metadata?.["draftId"] ?? null;
    const sizeBytes = upload.size ?? 0;
    await this.#services.store.transact(this.#actor, (tx) =>
      beginUpload(tx, { id: upload.id, name, sizeBytes, draftId }),
    );
    // After the row: what is refused leaves no file behind. Where the file cannot be begun the row goes again.
    await this.#services.blobs.resumable.begin(upload.id).catch(async (error: unknown) => {
      await this.#services.store.transact(this.#actor, (tx) => discardUpload(tx, upload.id));
      throw error;
    });
    return upload;
  }

  /** A file that is whole on disk but was never acknowledged is completed first: the client may be told so. */
  override async getUpload(id: string): Promise<Upload> {
    const row = await this.#row(id);
    let offset = row.size_bytes;
    if (row.state === "growing") {
      offset = await this.#offset(row);
      if (offset === row.size_bytes) await completeUpload(this.#services, this.#actor, row);
    }
    return new Upload({
      id,
      size: row.size_bytes,
      offset,
      metadata: { filename: row.file_name },
      creation_date: this.#asTheLibraryCounts(row.created_at),
    });
  }

  /** The stream that the tus server gives is empty: the bytes come straight from the request. */
  override async write(_stream: Readable, id: string, offset: number): Promise<number> {
    const row = await this.#row(id);
    const { resumable } = this.#services.blobs;
    // Another server has had it since it was asked: the client asks again where it stands.
    if ((await resumable.offset(id)) !== offset) throw ERRORS.INVALID_OFFSET;
    const end = await receiveBytes(this.#source, resumable, { id, sizeBytes: row.size_bytes });
    if (end === row.size_bytes) await completeUpload(this.#services, this.#actor, row);
    return end;
  }

  override async remove(id: string): Promise<void> {
    await this.#services.store.transact(this.#actor, (tx) => discardUpload(tx, id));
    await this.#services.blobs.resumable.discard(id);
  }

  override getExpiration(): number {
    const today = civilDateIn(this.#services.store.clock(), easternZone);
    return uploadPolicy(today).resumableHours * 3_600_000;
  }

  /** The library takes the system's clock for now, and the tribunal its own: what counts is the age of the upload. */
  #asTheLibraryCounts(createdAt: Date): string {
    const ageMs = Date.parse(this.#services.store.clock()) - createdAt.getTime();
    return instantOf(new Date(Date.now() - ageMs));
  }

  #row(id: string): Promise<UploadRow> {
    if (!isUuid(id)) throw new Refused("upload-not-found");
    return this.#services.store.transact(this.#actor, (tx) => ownUpload(tx, id));
  }

  async #offset(row: UploadRow): Promise<number> {
    const offset = await this.#services.blobs.resumable.offset(row.id);
    if (offset !== null) return offset;
    // The bytes were taken in, and the process ended before it could say so.
    if (row.hash !== null && (await this.#services.blobs.size(row.hash)) === row.size_bytes) return row.size_bytes;
    throw ERRORS.FILE_NO_LONGER_EXISTS;
  }
}
