import type { FastifyInstance } from "fastify";
import type { AnswerBody } from "./answer-body.ts";

/** Keeps cookies between requests, as a browser does, and calls the server without a network. */
export function aBrowser(app: FastifyInstance, language = "en") {
  const cookies = new Map<string, string>();
  const call = async (method: "GET" | "POST" | "PATCH", url: string, body?: object, more: object = {}) => {
    const answer = await app.inject({
      method,
      url: `/api/v1${url}`,
      headers: {
        "accept-language": language,
        "user-agent": "A test browser",
        ...more,
        ...(cookies.size === 0 ? {} : { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; ") }),
      },
      ...(body === undefined ? {} : { payload: body }),
    });
    for (const cookie of answer.cookies) {
      if (cookie.maxAge === 0) cookies.delete(cookie.name);
      else cookies.set(cookie.name, encodeURIComponent(cookie.value));
    }
    const isJson = String(answer.headers["content-type"]).includes("json");
    const answered: AnswerBody = isJson ? answer.json() : null;
    return { status: answer.statusCode, body: answered, headers: answer.headers };
  };
  return {
    cookies,
    get: (url: string, headers: Readonly<Record<string, string>> = {}) => call("GET", url, undefined, headers),
    post: (url: string, body: object = {}) => call("POST", url, body),
    patch: (url: string, body: object) => call("PATCH", url, body),
  };
}

export type Browser = ReturnType<typeof aBrowser>;
