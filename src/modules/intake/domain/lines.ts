/** One line of a file. `text` is null when it was longer than allowed: `bytes` says where in the file it stands. */
export interface Line {
  /** From 1. */
  readonly number: number;
  readonly text: string | null;
  /** First byte, and the one after the last, its end of line left out. */
  readonly bytes: { readonly from: number; readonly to: number };
}

const newline = 0x0a;

/** Splits bytes into lines without ever holding more than one allowed line. */
export async function* linesOf(bytes: AsyncIterable<Uint8Array>, longest: number): AsyncGenerator<Line> {
  let number = 0;
  let kept: Buffer[] = [];
  let size = 0;
  let from = 0;
  const take = (piece: Buffer) => {
    size += piece.length;
    if (size <= longest) kept.push(piece);
    else kept = [];
  };
  const line = (): Line => {
    const text = size > longest ? null : textOf(Buffer.concat(kept), number === 0);
    const bytes = { from, to: from + size };
    kept = [];
    from += size + 1;
    size = 0;
    number++;
    return { number, text, bytes };
  };
  for await (const chunk of bytes) {
    let rest = Buffer.from(chunk);
    for (let end = rest.indexOf(newline); end >= 0; end = rest.indexOf(newline)) {
      take(rest.subarray(0, end));
      yield line();
      rest = rest.subarray(end + 1);
    }
    if (rest.length > 0) take(rest);
  }
  if (size > 0) yield line();
}

/** Programs of Windows end lines with a carriage return and begin a file with a mark: neither belongs to a message. */
function textOf(bytes: Buffer, isFirst: boolean): string {
  const text = bytes.toString("utf8").replace(/\r$/, "");
  return isFirst ? text.replace(/^\uFEFF/, "") : text;
}
