import type { Environment } from "./environment.ts";

/**
 * A variable that says yes or no: `1` or `0` and nothing else, because whoever wrote another word meant one of the two and
 * nobody should guess which. Null: it is not set.
 * @throws Error naming the variable
 */
export function booleanIn(env: Environment, name: string): boolean | null {
  const text = env[name];
  if (text === undefined) return null;
  if (text !== "0" && text !== "1")
    throw new Error(`${name} must be 1 (yes) or 0 (no), not "${text}" / doit être 1 (oui) ou 0 (non)`);
  return text === "1";
}
