import type { Language } from "../../kernel/bilingual.ts";

/** A refusal as the server words it (RFC 9457): what happened and what to do next, in the reader's language. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;

  constructor(status: number, body: { code?: string; title?: string; detail?: string }) {
    super(body.code ?? String(status));
    this.status = status;
    this.code = body.code ?? "";
    this.title = body.title ?? "";
    this.detail = body.detail ?? "";
  }
}

/** Asks the server in the page's language. @throws Problem */
export async function ask<Answer>(language: Language, path: string, body?: object): Promise<Answer> {
  const answer = await fetch(`/api/v1${path}`, {
    method: body === undefined ? "GET" : "POST",
    headers: { "accept-language": language, ...(body === undefined ? {} : { "content-type": "application/json" }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  // A proxy in between may answer with something else than JSON: then the status is all there is.
  const isJson = answer.headers.get("content-type")?.includes("json") ?? false;
  const parsed: unknown = isJson && text !== "" ? JSON.parse(text) : {};
  if (!answer.ok) throw new Problem(answer.status, parsed as { code?: string });
  return parsed as Answer;
}
