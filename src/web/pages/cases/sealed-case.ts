import type { Bilingual } from "../../../kernel/bilingual.ts";

export interface SealRequest {
  readonly requestId: string;
  readonly letIn: { readonly accountId: string; readonly name: string } | null;
  readonly askedBy: string;
  readonly askedAt: string;
  readonly until: string;
  readonly standing: "own" | "about-me" | "not-another" | "may-confirm";
}
export interface Sealed {
  readonly caseId: string;
  readonly fileNumber: string;
  readonly reason: Bilingual;
  readonly sealedAt: string;
  readonly assigned: readonly { readonly accountId: string; readonly name: string }[];
  readonly requests: readonly SealRequest[];
}
export interface Act {
  readonly path: string;
  readonly body: object;
}
/** Something that is asked once more before it is done. */
export interface Asked extends Act {
  readonly title: string;
  readonly action: Bilingual;
  readonly detail: Bilingual;
}
