/** One value of DER (X.690): its tag, what it holds, and all its bytes. */
export interface Der {
  readonly tag: number;
  readonly body: Buffer;
  readonly whole: Buffer;
}

/** @throws RangeError when the bytes end before the value does, or are no DER */
export function readDer(bytes: Buffer, at = 0): Der {
  const tag = bytes[at];
  const first = bytes[at + 1];
  if (tag === undefined || first === undefined) throw new RangeError("DER ends too early");
  // The value that ends at a mark is BER: DER tells every length.
  if (first === 0x80) throw new RangeError("DER value without a length");
  const more = first < 0x80 ? 0 : first & 0x7f;
  if (more > 4) throw new RangeError("DER value too long");
  const length = more === 0 ? first : bytes.readUIntBE(at + 2, more);
  const from = at + 2 + more;
  if (from + length > bytes.length) throw new RangeError("DER ends too early");
  return { tag, body: bytes.subarray(from, from + length), whole: bytes.subarray(at, from + length) };
}

export function childrenOf(parent: Der): Der[] {
  const found: Der[] = [];
  for (let at = 0; at < parent.body.length; ) {
    const child = readDer(parent.body, at);
    found.push(child);
    at += child.whole.length;
  }
  return found;
}

/** The child at a place. @throws RangeError when there is none */
export function childAt(parent: Der, index: number): Der {
  const child = childrenOf(parent)[index];
  if (child === undefined) throw new RangeError("DER value has too few parts");
  return child;
}

export function der(tag: number, ...bodies: readonly Buffer[]): Buffer {
  const body = Buffer.concat(bodies);
  if (body.length < 0x80) return Buffer.concat([Buffer.of(tag, body.length), body]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  const short = length.subarray(length.findIndex((byte) => byte !== 0));
  return Buffer.concat([Buffer.of(tag, 0x80 | short.length), short, body]);
}
