/** ISO 32000-2, 7.4.5: a length and its bytes, or one byte repeated; 128 ends the data. Null past `most`. */
export function unpackRunLength(content: Buffer, most: number): Buffer | null {
  const out: Buffer[] = [];
  let size = 0;
  for (let at = 0; at < content.length; ) {
    const length = content[at] ?? 128;
    if (length === 128) break;
    size += length < 128 ? length + 1 : 257 - length;
    if (size > most) return null;
    if (length < 128) {
      out.push(content.subarray(at + 1, at + 2 + length));
      at += 2 + length;
    } else {
      out.push(Buffer.alloc(257 - length, content[at + 1] ?? 0));
      at += 2;
    }
  }
  return Buffer.concat(out);
}
