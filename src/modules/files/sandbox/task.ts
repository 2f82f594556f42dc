import type { TextValues } from "../../../kernel/bilingual.ts";
import type { EncryptedFile } from "../../../platform/blobs/encrypted-file.ts";
import type { ChangedWords } from "../office/changed-words.ts";

/** Pages of one document, both ends included, counted from 1. */
export interface PageRange {
  readonly file: EncryptedFile;
  readonly firstPage: number;
  readonly lastPage: number;
}

/** Work on a file that somebody else made: done in a process of its own, because the file may be hostile. */
export type Task =
  | {
      readonly kind: "examine-pdf";
      readonly file: EncryptedFile;
      readonly maxPages: number;
      /** Where a copy goes that can be shown, when the file itself cannot (`pdf-shown-…`). Without it none is made. */
      readonly out?: EncryptedFile;
    }
  | { readonly kind: "look-through-pdf"; readonly file: EncryptedFile }
  | { readonly kind: "examine-office"; readonly file: EncryptedFile; readonly mediaType: string }
  | {
      readonly kind: "image-to-pdf";
      readonly file: EncryptedFile;
      readonly out: EncryptedFile;
      readonly maxPages: number;
    }
  | {
      readonly kind: "heic-to-pdf";
      readonly file: EncryptedFile;
      readonly out: EncryptedFile;
      readonly maxPages: number;
    }
  /** What the first bytes are taken for, where nothing that we take is found in them. */
  | { readonly kind: "recognise"; readonly sample: Uint8Array }
  | {
      readonly kind: "render-page";
      readonly file: EncryptedFile;
      readonly page: number;
      readonly width: number;
      readonly out: EncryptedFile;
    }
  | { readonly kind: "page-text"; readonly file: EncryptedFile; readonly page: number }
  | { readonly kind: "assemble-pdf"; readonly parts: readonly PageRange[]; readonly out: EncryptedFile }
  /** What stands in a file beside what its pages show. */
  | {
      readonly kind: "marks-in-pdf";
      readonly file: EncryptedFile;
      /** Of the Word file of which it was made: looked for on its pages. */
      readonly changed?: readonly ChangedWords[];
    }
  | { readonly kind: "marks-in-office"; readonly file: EncryptedFile }
  /** A page of ours before the pages of a PDF, which stay as they are. */
  | {
      readonly kind: "put-under-cover";
      readonly cover: EncryptedFile;
      readonly file: EncryptedFile;
      readonly title: string;
      readonly language: string;
      readonly out: EncryptedFile;
    };

/** Who or what a file names beside its pages: its author, the program that made it, who commented. */
export interface NamedInFile {
  readonly where: "title" | "author" | "subject" | "keywords" | "program" | "company" | "changed-by" | "commented-by";
  readonly value: string;
}

/** What the file turned out to be, or the refusal with which it is answered. */
export type Outcome =
  | {
      readonly ok: true;
      readonly pages: number | null;
      readonly text: string | null;
      /** Codes of what is wrong without making the file unusable: the sender is told. */
      readonly remarks: readonly string[];
      readonly named: readonly NamedInFile[];
      /** The tracked changes of a Word file. */
      readonly changed: readonly ChangedWords[];
    }
  | { readonly ok: false; readonly code: string; readonly facts: TextValues };

interface Found {
  readonly pages?: number;
  readonly text?: string;
  readonly remarks?: readonly string[];
  readonly named?: readonly NamedInFile[];
  readonly changed?: readonly ChangedWords[];
}

export const done = (found: Found = {}): Outcome => ({
  ok: true,
  pages: found.pages ?? null,
  text: found.text ?? null,
  remarks: found.remarks ?? [],
  named: found.named ?? [],
  changed: found.changed ?? [],
});

/** No verdict: the sandbox makes an error of it. */
export const unavailable = { ok: false, code: "file-unavailable", facts: {} } as const;

export const refused = (code: string, facts: TextValues = {}): Outcome => ({ ok: false, code, facts });

/** The refusal of a file that used up its time or memory. */
export function tooMuchFor(task: Task): string {
  if (task.kind === "examine-office" || task.kind === "marks-in-office") return "office-too-complex";
  if (task.kind === "recognise") return "file-type-not-recognised";
  return isImage(task) ? "image-too-complex" : "pdf-too-complex";
}

/** The refusal of a file that broke what read it. */
export function brokenBy(task: Task): string {
  if (task.kind === "examine-office" || task.kind === "marks-in-office") return "office-damaged";
  if (task.kind === "recognise") return "file-type-not-recognised";
  return isImage(task) ? "image-damaged" : "pdf-malformed";
}

const isImage = (task: Task) => task.kind === "image-to-pdf" || task.kind === "heic-to-pdf";
