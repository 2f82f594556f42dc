import { randomUUID } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Role } from "../../kernel/actor.ts";

/** An account of the demonstration, with all that a script needs to sign in as that person. */
export interface DemoAccount {
  readonly role: Role;
  readonly email: string;
  readonly password: string;
  /** Base32, as an authenticator takes it. */
  readonly totpSecret: string;
  readonly caseNumbers: readonly string[];
}

const fileIn = (home: string) => path.join(home, "demo-accounts.json");

/** Replaces the file in one step; its owner alone may read it. */
export function saveAccounts(home: string, accounts: readonly DemoAccount[]): void {
  const file = fileIn(home);
  // Two workers may save at the same moment.
  const part = `${file}.${randomUUID()}`;
  writeFileSync(part, `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600 });
  renameSync(part, file);
}

/** The accounts written on this machine; none where there is no file. */
export function savedAccounts(home: string): readonly DemoAccount[] {
  const file = fileIn(home);
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as DemoAccount[]) : [];
}
