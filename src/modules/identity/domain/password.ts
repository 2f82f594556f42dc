import { hash, verify } from "@node-rs/argon2";
import { Refused } from "../../../kernel/refusal.ts";

export const shortestPassword = 12;
export const longestPassword = 200;

// OWASP's first choice of parameters for argon2id: 19 MiB, two passes, one lane.
const cost = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFKC"), cost);
}

export function passwordMatches(hashed: string, password: string): Promise<boolean> {
  return verify(hashed, password.normalize("NFKC"));
}

/** @throws password-too-weak when shorter than twelve characters, all one sign, or made of the address */
export function checkPassword(password: string, email: string): void {
  const plain = password.normalize("NFKC").toLowerCase();
  const local = email.toLowerCase().split("@")[0] ?? "";
  const distinct = new Set(plain).size;
  if ([...plain].length < shortestPassword || distinct < 5 || (local.length > 3 && plain.includes(local)))
    throw new Refused("password-too-weak");
}
