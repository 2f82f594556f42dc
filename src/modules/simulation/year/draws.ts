import { randomFrom } from "../domain/random.ts";
import { type RateCode, rates } from "./rates.ts";

/**
 * What befalls a matter: drawn by its own name and not in the order in which the year comes to it, so that one case's fate
 * changes no other's and the same seed gives the same year.
 */
export interface Draws {
  /** From 0 to 1. */
  share(of: string): number;
  happens(code: RateCode, nth?: number | string): boolean;
  days(code: RateCode, nth?: number | string): number;
  below(limit: number, of: string): number;
}

export function drawsOf(seed: number, name: string): Draws {
  const share = (of: string): number => randomFrom(hashOf(`${seed} ${name} ${of}`)).next();
  return {
    share,
    happens: (code, nth = 0) => share(`${code} ${nth}`) < rateOf(code).value,
    days: (code, nth = 0) => {
      const { least, value } = rateOf(code);
      return least + Math.floor(share(`${code} ${nth}`) * (value - least + 1));
    },
    below: (limit, of) => Math.floor(share(of) * limit),
  };
}

function rateOf(code: RateCode) {
  const found = rates.find((one) => one.code === code);
  if (found === undefined) throw new Error(`No rate is called ${code}`);
  return found;
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}
