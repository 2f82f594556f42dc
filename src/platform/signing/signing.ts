import type { Instant } from "../../kernel/time.ts";
import type { Signer } from "./signer.ts";

/** How something is signed. */
export interface Signing {
  readonly signer: Signer;
  /** When it is signed, as the signature itself says. */
  readonly at: Instant;
  /** Who signs, as readers of PDFs show it. */
  readonly name: string;
  /** What the signature stands for: `Decision 2026 IRB 412`. */
  readonly reason: string;
  /** What a screen reader says of the field. */
  readonly label: string;
}
