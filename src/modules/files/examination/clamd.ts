import { connect, type Socket } from "node:net";
import type { Readable } from "node:stream";

export type ScanVerdict =
  | { readonly verdict: "clean"; readonly signature: null }
  | { readonly verdict: "infected"; readonly signature: string };

const silenceMs = 120_000;

/**
 * Streams some bytes to clamd (INSTREAM). `address`: `host:port`, or the path of its socket.
 * @throws Error when the scanner is away or could not scan: there is no verdict then, and somebody has to ask again
 */
export async function scanWithClamd(address: string, content: Readable): Promise<ScanVerdict> {
  const socket = await connected(address);
  try {
    const answer = answerOf(socket);
    answer.catch(() => undefined);
    await send(socket, Buffer.from("zINSTREAM\0"));
    for await (const chunk of content as AsyncIterable<Buffer>) {
      const length = Buffer.alloc(4);
      length.writeUInt32BE(chunk.length);
      await send(socket, length);
      await send(socket, chunk);
    }
    await send(socket, Buffer.alloc(4));
    return verdictOf(await answer);
  } finally {
    content.destroy();
    socket.destroy();
  }
}

function connected(address: string): Promise<Socket> {
  const at = address.lastIndexOf(":");
  const socket = address.startsWith("/")
    ? connect(address)
    : connect(Number(address.slice(at + 1)), address.slice(0, at));
  socket.setTimeout(silenceMs, () => socket.destroy(new Error("The malware scanner does not answer")));
  return new Promise((resolve, reject) => {
    socket.once("connect", () => resolve(socket));
    socket.once("error", reject);
  });
}

function send(socket: Socket, bytes: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.write(bytes, (error) => (error == null ? resolve() : reject(error)));
  });
}

function answerOf(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = "";
    socket.on("data", (chunk: Buffer) => {
      text += chunk.toString("utf8");
      if (text.includes("\0") || text.length > 4096) resolve(text);
    });
    socket.once("end", () => resolve(text));
    socket.once("error", reject);
  });
}

function verdictOf(answer: string): ScanVerdict {
  const text = answer.replaceAll("\0", "").trim();
  const found = /^stream: (.+) FOUND$/.exec(text);
  if (found !== null) return { verdict: "infected", signature: (found[1] ?? "").slice(0, 200) };
  if (text === "stream: OK") return { verdict: "clean", signature: null };
  throw new Error(`The malware scanner could not scan: ${text.slice(0, 100)}`);
}
