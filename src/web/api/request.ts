import type { Language } from "../../kernel/bilingual.ts";
import { idleSeconds } from "./activity.ts";
import { Problem } from "./client.ts";
import { keepWords } from "./typed-words.ts";

export interface Sending {
  readonly method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Makes a write that is sent twice happen once: one key for one intention of the person. */
  readonly idempotencyKey?: string;
  /** Goes on although the page is being left. */
  readonly isLeaving?: boolean;
}

/** Asks the interface in the page's language. @throws Problem */
export const request = <Answer>(language: Language, path: string, body?: object, sending?: Sending): Promise<Answer> =>
  requestFrom(language, `/api/v1${path}`, body, sending);

/** Asks any address of the server. @throws Problem */
export async function requestFrom<Answer>(
  language: Language,
  address: string,
  body?: object,
  sending: Sending = {},
): Promise<Answer> {
  const answer = await fetch(address, {
    method: sending.method ?? (body === undefined ? "GET" : "POST"),
    headers: {
      ...headersIn(language),
      // A file goes as it is, under its own type.
      ...(body === undefined || body instanceof Blob ? {} : { "content-type": "application/json" }),
      ...(sending.idempotencyKey === undefined ? {} : { "idempotency-key": sending.idempotencyKey }),
    },
    ...(body === undefined ? {} : { body: body instanceof Blob ? body : JSON.stringify(body) }),
    ...(sending.isLeaving === true ? { keepalive: true } : {}),
  });
  return read<Answer>(answer, address);
}

const headersIn = (language: Language) => ({
  "accept-language": language,
  "x-idle-seconds": String(idleSeconds()),
});

/** A file that was really served. @throws Problem */
export async function requestFile(language: Language, path: string, type: string): Promise<Blob> {
  const address = `/api/v1${path}`;
  const answer = await fetch(address, { headers: headersIn(language) });
  if (!answer.ok) await read(answer, address);
  const file = await answer.blob();
  // A proxy in between may answer with a page of its own.
  if (file.type !== type || file.size === 0) throw new Problem(answer.status, {});
  return file;
}

async function read<Answer>(answer: Response, address: string): Promise<Answer> {
  const text = await answer.text();
  // A proxy in between may answer with something else than JSON: then the status is all there is.
  const isJson = answer.headers.get("content-type")?.includes("json") ?? false;
  const parsed: unknown = isJson && text !== "" ? JSON.parse(text) : {};
  if (answer.status === 401 && !address.startsWith("/api/v1/auth/")) keepWords();
  if (!answer.ok) throw new Problem(answer.status, parsed as { code?: string });
  return parsed as Answer;
}
