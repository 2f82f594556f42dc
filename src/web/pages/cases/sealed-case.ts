import type { Bilingual } from "../../../kernel/bilingual.ts";
import type { AnswerFor, Asking, BodyOf } from "../../api/caller.ts";
import type { callCases } from "../../api/rooms.ts";

export type Sealed = AnswerFor<typeof callCases, "GET /sealed-cases">["items"][number];
export type SealRequest = Sealed["requests"][number];
export type SealReason = BodyOf<typeof callCases, "POST /sealed-cases">["reason"];
/** Something that is asked once more before it is done. */
export interface Asked {
  readonly act: Asking;
  readonly title: string;
  readonly action: Bilingual;
  readonly detail: Bilingual;
}
