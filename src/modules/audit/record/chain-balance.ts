import { createHmac, randomBytes } from "node:crypto";
import { type HashedEvent, noHash } from "../domain/event-hash.ts";

const modulus = 1n << 256n;

/**
 * Checks in constant memory that every chain is whole, whatever the order of the events: each event brings a token of
 * itself and takes the token of the event before it, each chain head takes the token of the last. What is left is zero
 * if and only if everything fits (but for a chance of 2^-256), because nobody knows the key that makes the tokens.
 */
export class ChainBalance {
  readonly #key = randomBytes(32);
  #left = 0n;

  #token(chainId: string, seq: number, hash: string): bigint {
    const mac = createHmac("sha256", this.#key).update(`${chainId}:${seq}:${hash}`);
    return BigInt(`0x${mac.digest("hex")}`);
  }

  bring(event: Pick<HashedEvent, "chainId" | "seq" | "previousHash">, hash: string): void {
    this.#left += this.#token(event.chainId, event.seq, hash);
    const isFirst = event.seq === 1 && event.previousHash === noHash;
    if (!isFirst) this.#left -= this.#token(event.chainId, event.seq - 1, event.previousHash);
  }

  take(chainId: string, seq: number, hash: string): void {
    this.#left -= this.#token(chainId, seq, hash);
  }

  isEven(): boolean {
    return this.#left % modulus === 0n;
  }
}
