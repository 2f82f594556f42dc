import { DetailedError, Upload } from "tus-js-client";
import type { Language } from "../../../kernel/bilingual.ts";
import type { UploadView } from "../../../modules/files/contract.ts";
import { callFiles } from "../../api/rooms.ts";
import { fingerprintOf, resumableUploads } from "./resumable-uploads.ts";

interface UploadProblem {
  readonly title: string;
  readonly detail: string;
}

/** One chosen file on its way. `id` is empty until the server knows it. */
export interface UploadItem {
  readonly key: string;
  readonly id: string;
  readonly fileName: string;
  readonly sizeBytes: number;
  readonly sentBytes: number;
  readonly state: "queued" | "growing" | "paused" | "broken" | "examining" | "ready" | "refused";
  readonly pages: number | null;
  readonly problem: UploadProblem | null;
  readonly remarks: UploadView["remarks"];
  /** The row of the draft whose file this one is to be; null for a file more. */
  readonly replaces: string | null;
}

interface Entry {
  item: UploadItem;
  readonly tus: Upload;
}

const endpoint = "/api/v1/uploads";
const atOnce = 4;
const retryDelays = [0, 1000, 3000, 5000, 10_000, 20_000];

/** The files of one list: sends a few at once, pauses, resumes, and asks what the examination found. */
export class UploadQueue {
  #language: Language;
  readonly #draftId: string | null;
  readonly #place: string;
  readonly #entries = new Map<string, Entry>();
  readonly #listeners = new Set<() => void>();
  #items: readonly UploadItem[] = [];
  #nextKey = 1;

  /**
   * What is sent belongs to this draft, here and on the server; without a draft of a submission, to the account. `place`: what
   * the files are for, so that a file that was cut off goes on there alone.
   */
  constructor(language: Language, draftId: string | null, place: string = draftId ?? "") {
    this.#language = language;
    this.#draftId = draftId;
    this.#place = place;
  }

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly items = () => this.#items;

  /** In which language the server is to word what it finds from now on. */
  answerIn(language: Language): void {
    this.#language = language;
  }

  add(files: Iterable<File>, replaces: string | null = null): void {
    for (const file of files) {
      const key = String(this.#nextKey++);
      const tus = this.#uploadOf(file, key);
      const item: UploadItem = {
        key,
        id: "",
        fileName: file.name,
        sizeBytes: file.size,
        sentBytes: 0,
        state: "queued",
        pages: null,
        problem: null,
        remarks: [],
        replaces,
      };
      this.#entries.set(key, { item, tus });
      this.#resumeEarlier(tus).then(
        () => this.#startNext(),
        () => this.#startNext(),
      );
    }
    this.#tell();
  }

  pause(key: string): void {
    const entry = this.#entries.get(key);
    if (entry === undefined) return;
    this.#set(key, { state: "paused" });
    entry.tus.abort().then(
      () => this.#startNext(),
      () => this.#startNext(),
    );
  }

  resume(key: string): void {
    this.#set(key, { state: "queued", problem: null });
    this.#startNext();
  }

  /** Takes a file off the list; what the server has of it is discarded unless it has been filed. */
  remove(key: string): void {
    const entry = this.#entries.get(key);
    this.#entries.delete(key);
    this.#tell();
    this.#startNext();
    // When the server cannot be told, it discards the upload by itself after its time.
    entry?.tus.abort(entry.item.state !== "refused").catch(() => undefined);
  }

  #uploadOf(file: File, key: string): Upload {
    const upload = new Upload(file, {
      endpoint,
      retryDelays,
      metadata: { filename: file.name, ...(this.#draftId === null ? {} : { draftId: this.#draftId }) },
      fingerprint: (one) => fingerprintOf(this.#place, one as File),
      urlStorage: resumableUploads,
      headers: { "accept-language": this.#language },
      removeFingerprintOnSuccess: true,
      onUploadUrlAvailable: () => this.#set(key, { id: idOf(upload) }),
      onProgress: (sentBytes) => this.#set(key, { sentBytes }),
      onError: (error) => this.#failed(key, error),
      onSuccess: () => {
        this.#set(key, { id: idOf(upload), sentBytes: file.size, state: "examining" });
        this.#startNext();
        this.#follow(key, idOf(upload)).catch((error: unknown) => this.#failed(key, error));
      },
    });
    return upload;
  }

  async #resumeEarlier(upload: Upload): Promise<void> {
    const [earlier] = await upload.findPreviousUploads();
    if (earlier !== undefined) upload.resumeFromPreviousUpload(earlier);
  }

  #startNext(): void {
    const entries = [...this.#entries.values()];
    let free = atOnce - entries.filter((one) => one.item.state === "growing").length;
    for (const { item, tus } of entries) {
      if (free <= 0) break;
      if (item.state !== "queued") continue;
      this.#set(item.key, { state: "growing" });
      tus.start();
      free--;
    }
  }

  #failed(key: string, error: unknown): void {
    const answer = error instanceof DetailedError ? error.originalResponse : null;
    const problem = problemIn(answer?.getBody() ?? "");
    const status = answer?.getStatus() ?? 0;
    // What the server refuses for good is refused; anything else can be resumed.
    const isFinal = problem !== null && status >= 400 && status < 500 && status !== 423 && status !== 429;
    this.#set(key, { state: isFinal ? "refused" : "broken", problem: problem });
    this.#startNext();
  }

  async #follow(key: string, id: string): Promise<void> {
    for (let turn = 0; this.#entries.has(key); turn++) {
      const view = await callFiles(this.#language, "GET /uploads/:uploadId", { params: { uploadId: id } });
      if (view.state === "ready" || view.state === "refused") {
        const { state, pages, remarks, fileName, refusal } = view;
        this.#set(key, { state, pages, remarks, fileName, problem: refusal });
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, turn < 10 ? 400 : 2000));
    }
  }

  #set(key: string, changes: Partial<UploadItem>): void {
    const entry = this.#entries.get(key);
    if (entry === undefined) return;
    entry.item = { ...entry.item, ...changes };
    this.#tell();
  }

  #tell(): void {
    this.#items = [...this.#entries.values()].map((entry) => entry.item);
    for (const listener of this.#listeners) listener();
  }
}

const idOf = (upload: Upload) => upload.url?.split("/").at(-1) ?? "";

function problemIn(body: string): UploadProblem | null {
  try {
    const { title, detail } = JSON.parse(body) as Partial<UploadProblem>;
    return title === undefined ? null : { title, detail: detail ?? "" };
  } catch {
    // Not the server's own words: something in between answered.
    return null;
  }
}
