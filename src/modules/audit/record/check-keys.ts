import type { Instant } from "../../../kernel/time.ts";
import { isSigned, keyIdOf, keyText } from "../domain/log-key.ts";
import { RecordFault } from "./record-fault.ts";
import type { LineOf } from "./record-line.ts";

const bytes = (hex: string) => Buffer.from(hex, "hex");

/** The keys of a record, each in its place, trusted from the one that the reader holds. */
export class KeyRing {
  readonly #given: string;
  readonly #publicKeys = new Map<string, Buffer>();
  #last: string | null = null;
  #trusted = false;

  /** @param given the 32 bytes of the public key that the reader trusts */
  constructor(given: Buffer) {
    this.#given = keyIdOf(given);
  }

  /** Identifier of the first key, which names the log. */
  get first(): string | null {
    return this.#publicKeys.keys().next().value ?? null;
  }

  accept(key: LineOf<"key">, line: number): void {
    const publicKey = bytes(key.publicKey);
    const text = keyText({ ...key, validFrom: key.validFrom as Instant });
    const fits =
      keyIdOf(publicKey) === key.keyId &&
      key.previousKeyId === this.#last &&
      isSigned(text, bytes(key.signature), publicKey);
    if (!fits) throw new RecordFault("key-wrong", { line, keyId: key.keyId });
    const before = this.#last === null ? null : this.keyOf(this.#last);
    const vouched =
      key.successionSignature !== null && before !== null && isSigned(text, bytes(key.successionSignature), before);
    if (key.successionSignature !== null && !vouched) throw new RecordFault("key-wrong", { line, keyId: key.keyId });
    if (this.#trusted && !vouched) throw new RecordFault("key-not-vouched-for", { line, keyId: key.keyId });
    this.#trusted ||= key.keyId === this.#given;
    this.#publicKeys.set(key.keyId, publicKey);
    this.#last = key.keyId;
  }

  /** After the last key: the one given must be among them, and the record signed by one that follows from it. */
  close(signedBy: string): void {
    if (!this.#trusted || signedBy !== this.#last)
      throw new RecordFault("another-key", { signedBy, given: this.#given });
  }

  keyOf(keyId: string): Buffer | null {
    return this.#publicKeys.get(keyId) ?? null;
  }
}
