import type { Environment } from "./environment.ts";

/** How long a run may search for a better plan, and in how many threads. */
export interface SearchLimits {
  readonly seconds: number;
  readonly threads: number;
}

/** @throws Error naming the variable */
export function searchLimitsIn(env: Environment): SearchLimits {
  return {
    seconds: wholeIn(env, "GREFFE_SCHEDULE_SECONDS", { least: 0, most: 3600, otherwise: 30 }),
    threads: wholeIn(env, "GREFFE_SCHEDULE_THREADS", { least: 1, most: 16, otherwise: 1 }),
  };
}

function wholeIn(
  env: Environment,
  name: string,
  { least, most, otherwise }: { readonly least: number; readonly most: number; readonly otherwise: number },
): number {
  const text = env[name];
  if (text === undefined) return otherwise;
  const number = Number(text);
  if (!/^\d+$/.test(text) || number < least || number > most)
    throw new Error(
      `${name} must be a whole number from ${least} to ${most}, not "${text}" / doit être un entier de ${least} à ${most}`,
    );
  return number;
}
