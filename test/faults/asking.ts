import { setTimeout as pause } from "node:timers/promises";
import type { Actor } from "../../src/kernel/actor.ts";
import type { AnswerBody } from "../support/answer-body.ts";

export class NoAnswer extends Error {}

export interface Sending {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: object | Buffer;
}

/** Sends once. @throws NoAnswer when the connection breaks or the server is not well: nobody knows what happened then */
export async function send(address: string, actor: Actor, sending: Sending = {}) {
  const { body } = sending;
  const isJson = body !== undefined && !Buffer.isBuffer(body);
  try {
    const answer = await fetch(address, {
      method: sending.method ?? (body === undefined ? "GET" : "POST"),
      headers: {
        "x-fault-actor": Buffer.from(JSON.stringify(actor)).toString("base64"),
        ...(isJson ? { "content-type": "application/json" } : {}),
        ...sending.headers,
      },
      ...(body === undefined ? {} : { body: isJson ? JSON.stringify(body) : new Uint8Array(body as Buffer) }),
      signal: AbortSignal.timeout(15_000),
    });
    const text = await answer.text();
    if (answer.status >= 500 || answer.status === 429 || answer.status === 423)
      throw new NoAnswer(`${answer.status} ${text.slice(0, 200)}`);
    const parsed: AnswerBody = text.startsWith("{") ? JSON.parse(text) : {};
    return { status: answer.status, body: parsed, headers: answer.headers };
  } catch (error) {
    if (error instanceof NoAnswer) throw error;
    throw new NoAnswer(error instanceof Error ? `${error.message} ${String(error.cause ?? "")}` : String(error));
  }
}

/** PostgreSQL itself may be away for its `checkpoint_timeout`, five minutes, when a full disk kills it twice (decision 0016). */
const timeoutMs = 420_000;

/** Again and again until there is an answer, as a person with a browser does; the same key makes it one intention. */
export async function until<T>(run: () => Promise<T>): Promise<T> {
  for (const deadline = Date.now() + timeoutMs; ; await pause(150)) {
    try {
      return await run();
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      if (Date.now() > deadline) throw new Error(`Seven minutes without an answer: ${error.message}`, { cause: error });
    }
  }
}
