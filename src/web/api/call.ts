import type { Language } from "../../kernel/bilingual.ts";
import { request, type Sending } from "./client.ts";
import type { Answer, AnyCall, Endpoints, Given } from "./endpoints.ts";

/** Calls an endpoint: what it is given and what it answers is what its contract says. @throws Problem */
export function call<Key extends keyof Endpoints>(
  language: Language,
  key: Key,
  ...given: Given<Key>
): Promise<Answer<Key>> {
  const [wanted = {}] = given as readonly [AnyCall?];
  const { body, idempotencyKey } = wanted;
  const [method, path] = addressOf(key, wanted);
  return request(language, path, body as object | undefined, {
    method: method as NonNullable<Sending["method"]>,
    ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
  });
}

/** Method and path with its parameters in it. What a query does not say is left out of it. */
export function addressOf(key: string, { params, query }: AnyCall): readonly [method: string, path: string] {
  const [method = "", path = ""] = key.split(" ");
  const filled = path.replace(/:(\w+)/g, (_, name) =>
    encodeURIComponent((params as Readonly<Record<string, string>>)[name] ?? ""),
  );
  const said = Object.entries(query ?? {}).filter(([, value]) => value !== undefined && value !== "");
  return [
    method,
    said.length === 0 ? filled : `${filled}?${new URLSearchParams(said.map(([name, value]) => [name, String(value)]))}`,
  ];
}
