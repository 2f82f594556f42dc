/** A backup is a row of frames: what kind, how long, the bytes. JSON frames tell what the bytes after them are. */
export type Frame =
  | { readonly kind: "manifest" | "table" | "rows" | "sequences" | "blob" | "file" | "end"; readonly json: string }
  | { readonly kind: "bytes"; readonly bytes: Buffer };

const kinds = ["manifest", "table", "rows", "sequences", "blob", "file", "end", "bytes"] as const;

export function encodeFrame(frame: Frame): Buffer {
  const body = frame.kind === "bytes" ? frame.bytes : Buffer.from(frame.json, "utf8");
  const head = Buffer.alloc(5);
  head[0] = kinds.indexOf(frame.kind);
  head.writeUInt32BE(body.length, 1);
  return Buffer.concat([head, body]);
}

/** @throws Error when the stream ends within a frame */
export async function* decodeFrames(source: AsyncIterable<Buffer>): AsyncGenerator<Frame> {
  let waiting: Buffer = Buffer.alloc(0);
  for await (const bytes of source) {
    waiting = waiting.length === 0 ? bytes : Buffer.concat([waiting, bytes]);
    while (waiting.length >= 5) {
      const end = 5 + waiting.readUInt32BE(1);
      if (waiting.length < end) break;
      yield frameOf(kinds[waiting[0] ?? -1], waiting.subarray(5, end));
      waiting = waiting.subarray(end);
    }
  }
  if (waiting.length > 0) throw new Error("The backup ends within a frame");
}

function frameOf(kind: Frame["kind"] | undefined, body: Buffer): Frame {
  if (kind === undefined) throw new Error("The backup has a frame of another release");
  return kind === "bytes" ? { kind, bytes: Buffer.from(body) } : { kind, json: body.toString("utf8") };
}
