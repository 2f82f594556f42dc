import { createHash, randomBytes } from "node:crypto";

/** A token of a link or an address: 256 bits that nobody guesses. */
export const newToken = (): string => randomBytes(32).toString("base64url");

/** What is kept of a token: of so many bits a hash without salt tells nothing. */
export const hashOfToken = (token: string): string => createHash("sha256").update(token).digest("hex");
