const largest = 64 * 1_048_576;

/**
 * LZW as PDF writes it (ISO 32000-2, 7.4.4): codes of 9 to 12 bits, 256 clears the table, 257 ends the data.
 * @param early 1 when the width grows one code early, as nearly always
 * @returns null on a code that the table does not have, or past 64 MB
 */
export function unpackLzw(content: Buffer, early: number): Buffer | null {
  const out: Buffer[] = [];
  let table: Buffer[] = [];
  let before: Buffer | null = null;
  let [width, held, bits, size] = [9, 0, 0, 0];
  const clear = () => {
    table = Array.from({ length: 258 }, (_, byte) => Buffer.of(byte & 0xff));
    width = 9;
    before = null;
  };
  clear();
  for (const byte of content) {
    held = ((held << 8) | byte) & 0xfffff;
    bits += 8;
    if (bits < width) continue;
    bits -= width;
    const code = (held >> bits) & ((1 << width) - 1);
    if (code === 257) break;
    if (code === 256) {
      clear();
      continue;
    }
    const entry = entryOf(table, code, before);
    if (entry === null) return null;
    if (before !== null && table.length < 4096) table.push(Buffer.concat([before, entry.subarray(0, 1)]));
    before = entry;
    size += entry.length;
    if (size > largest) return null;
    out.push(entry);
    width =
      table.length + early >= 2048 ? 12 : table.length + early >= 1024 ? 11 : table.length + early >= 512 ? 10 : 9;
  }
  return Buffer.concat(out);
}

function entryOf(table: readonly Buffer[], code: number, before: Buffer | null): Buffer | null {
  const known = table[code];
  if (known !== undefined) return known;
  return before !== null && code === table.length ? Buffer.concat([before, before.subarray(0, 1)]) : null;
}
