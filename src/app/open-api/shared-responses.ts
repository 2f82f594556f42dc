import { createHash } from "node:crypto";

/** Operations by path and method. */
export type Paths = Readonly<Record<string, Readonly<Record<string, object>>>>;
type Responses = Readonly<Record<string, object>>;
const responsesOf = (operation: object): Responses => (operation as { readonly responses: Responses }).responses;

/** Answers that several operations give, word for word, once: under the name of their status and what they say. */
export function shareResponses(paths: Paths): { readonly paths: Paths; readonly responses: Responses } {
  const counted = new Map<string, number>();
  const all = Object.values(paths).flatMap((methods) => Object.values(methods));
  for (const one of all.flatMap((operation) => Object.values(responsesOf(operation)))) {
    const text = JSON.stringify(one);
    counted.set(text, (counted.get(text) ?? 0) + 1);
  }
  const responses: Record<string, object> = {};
  const shared = (status: string, one: object): object => {
    const text = JSON.stringify(one);
    if ("$ref" in one || (counted.get(text) ?? 0) < 2) return one;
    const name = `Answer${status}-${createHash("sha256").update(text).digest("hex").slice(0, 8)}`;
    responses[name] = one;
    return { $ref: `#/components/responses/${name}` };
  };
  const withShared = (operation: object): object => {
    const own = Object.entries(responsesOf(operation)).map(([status, one]) => [status, shared(status, one)]);
    return { ...operation, responses: Object.fromEntries(own) };
  };
  const ofAll = Object.entries(paths).map(([path, methods]) => [
    path,
    Object.fromEntries(Object.entries(methods).map(([method, one]) => [method, withShared(one)])),
  ]);
  return { paths: Object.fromEntries(ofAll) as Paths, responses };
}
