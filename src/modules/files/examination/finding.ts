import type { TextValues } from "../../../kernel/bilingual.ts";
import type { AccountId } from "../../../kernel/ids.ts";

/** What the examination of a file came to. */
export type Finding =
  | {
      readonly ok: true;
      readonly mediaType: string;
      readonly fileName: string;
      readonly pages: number | null;
      readonly pdfHash: string | null;
      readonly remarks: readonly string[];
    }
  | { readonly ok: false; readonly code: string; readonly facts: TextValues };

export interface FileToExamine {
  readonly hash: string;
  readonly fileName: string;
  readonly sizeBytes: number;
  /** Whose file it is: each account has its turn. */
  readonly accountId: AccountId;
}
