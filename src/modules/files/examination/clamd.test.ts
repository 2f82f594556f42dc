import { createServer, type Socket } from "node:net";
import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { scanWithClamd } from "./clamd.ts";

/** What a scanner that answers so makes of three bytes, and what it was sent. */
async function scanned(answer: (socket: Socket) => void) {
  const sent: Buffer[] = [];
  const server = createServer((socket) => {
    socket.on("error", () => undefined);
    socket.on("data", (chunk) => {
      sent.push(chunk);
      if (Buffer.concat(sent).subarray(-4).equals(Buffer.alloc(4))) answer(socket);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  try {
    const verdict = await scanWithClamd(`127.0.0.1:${port}`, Readable.from([Buffer.from("abc")]));
    return { verdict, sent: Buffer.concat(sent).toString("latin1") };
  } finally {
    server.close();
  }
}

test("the bytes are sent with their length before them and nothing after, and what is clean is clean", async () => {
  const { verdict, sent } = await scanned((socket) => socket.end("stream: OK\0"));
  expect(verdict).toEqual({ verdict: "clean", signature: null });
  expect(sent).toBe("zINSTREAM\0\0\0\0\x03abc\0\0\0\0");
});

test("an answer is whole with its zero, in however many pieces it comes, while the scanner stays", async () => {
  const { verdict } = await scanned((socket) => {
    socket.write("stream: Win.Te");
    setTimeout(() => socket.write("st FOUND\0"), 20);
  });
  expect(verdict).toEqual({ verdict: "infected", signature: "Win.Test" });
});

test("a signature is kept to two hundred signs", async () => {
  const { verdict } = await scanned((socket) => socket.end(`stream: ${"a".repeat(300)} FOUND\0`));
  expect(verdict.signature).toHaveLength(200);
});

test.each([
  ["a size limit", "INSTREAM size limit exceeded. ERROR\0"],
  ["an answer that never ends", "a".repeat(5000)],
  ["nothing", ""],
])("%s is no verdict", async (_what, answer) => {
  const end = answer.endsWith("\0") || answer === "";
  await expect(scanned((socket) => (end ? socket.end(answer) : socket.write(answer)))).rejects.toThrow(
    "could not scan",
  );
});

test("a scanner that is away is no verdict", async () => {
  await expect(scanWithClamd("/nowhere/clamd.sock", Readable.from([]))).rejects.toThrow("ENOENT");
});
