import { createHash } from "node:crypto";

/** A token has 256 bits: its hash tells nothing of it, and nobody guesses one. */
export const hashOfToken = (token: string): string => createHash("sha256").update(token).digest("hex");
