import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { booleanIn } from "./boolean.ts";
import type { Environment } from "./environment.ts";
import { isLoopback } from "./plaintext-connections.ts";

/** A demonstration has accounts whose passwords are printed; a tribunal has people. */
export type Purpose = "demonstration" | "tribunal";

const fileIn = (home: string) => path.join(home, "purpose");

/** What this home was first used for; null: nobody has used it. */
function purposeOf(home: string): Purpose | null {
  if (existsSync(fileIn(home)))
    return readFileSync(fileIn(home), "utf8").trim() === "tribunal" ? "tribunal" : "demonstration";
  return existsSync(path.join(home, "demo-accounts.json")) ? "demonstration" : null;
}

/** Written once; it stays what it is. */
export function keepPurposeOf(home: string, purpose: Purpose): void {
  if (!existsSync(fileIn(home))) writeFileSync(fileIn(home), `${purpose}\n`, { flush: true });
}

/**
 * Whether this is a demonstration. Without `GREFFE_DEMO` it is what its home is; a new home becomes a demonstration only
 * where nobody from elsewhere comes.
 * @throws Error when the home is the other's, or when a tribunal may have been meant
 */
export function isDemonstration(env: Environment, home: string, publicUrl: string): boolean {
  const asked = booleanIn(env, "GREFFE_DEMO");
  const known = purposeOf(home);
  if (asked !== null && known !== null && asked !== (known === "demonstration"))
    throw new Error(otherPurpose(known, `GREFFE_HOME (${home})`));
  if (asked !== null) return asked;
  if (known === "tribunal") return false;
  if (!isLoopback(new URL(publicUrl).hostname)) throw new Error(unsaid);
  return true;
}

/** What is said to whoever starts the one on what belongs to the other. */
export function otherPurpose(known: Purpose, place: string): string {
  return known === "demonstration"
    ? `${place} is a demonstration's, and its passwords are known to everybody: it never becomes a tribunal. Give the tribunal a place of its own, or set GREFFE_DEMO=1 / est à une démonstration, dont tout le monde connaît les mots de passe\u00a0: elle ne devient jamais un tribunal. Donnez au tribunal un endroit à lui, ou définissez GREFFE_DEMO=1`
    : `${place} is a tribunal's and never becomes a demonstration. Set GREFFE_DEMO=0, or give the demonstration a place of its own / est à un tribunal et ne devient jamais une démonstration. Définissez GREFFE_DEMO=0, ou donnez à la démonstration un endroit à elle`;
}

const unsaid =
  "GREFFE_DEMO must say 0 (a tribunal) or 1 (a demonstration, whose passwords are known to everybody) where GREFFE_PUBLIC_URL is not this machine / GREFFE_DEMO doit valoir 0 (un tribunal) ou 1 (une démonstration, dont tout le monde connaît les mots de passe) quand GREFFE_PUBLIC_URL n’est pas cette machine";
