import { expect, test } from "vitest";
import { decodeFrames, encodeFrame, type Frame } from "./frame.ts";

const frames: readonly Frame[] = [
  ...(["manifest", "table", "rows", "sequences", "blob", "file", "end"] as const).map((kind) => ({
    kind,
    json: `{"of":"${kind}","é":1}`,
  })),
  { kind: "bytes", bytes: Buffer.from([0, 1, 2]) },
  { kind: "bytes", bytes: Buffer.alloc(0) },
];
const whole = Buffer.concat(frames.map(encodeFrame));

async function read(bytes: Buffer, size: number): Promise<Frame[]> {
  async function* source() {
    for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
  }
  const found: Frame[] = [];
  for await (const frame of decodeFrames(source())) found.push(frame);
  return found;
}

test.each([1, 4, 5, 6, 7, whole.length - 1, whole.length])("frames come back in pieces of %i bytes", async (size) => {
  expect(await read(whole, size)).toEqual(frames);
});

test("nothing is no frame; one that is cut within its head or its bytes is told", async () => {
  expect(await read(Buffer.alloc(0), 10)).toEqual([]);
  for (const end of [1, 4, 5, whole.length - 1])
    await expect(read(whole.subarray(0, end), 100), String(end)).rejects.toThrow("ends within a frame");
});

test.each([8, 255])("a kind %i that this release does not know is told", async (kind) => {
  await expect(read(Buffer.from([kind, 0, 0, 0, 0]), 10)).rejects.toThrow("of another release");
});
