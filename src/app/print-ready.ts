import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { officeInstallCommand, officeProgram } from "../modules/files/index.ts";
import type { Config } from "../platform/config.ts";

interface DemoAccount {
  readonly role: string;
  readonly email: string;
  readonly password: string;
}

/** What a newcomer needs to see: where the tribunal is, and how to come in. */
export function printReady(config: Config): void {
  console.log(`Greffe is ready / Greffe est prêt: ${config.publicUrl}`);
  if (officeProgram(config.officeProgram) === null)
    console.log(
      `PDFs of Word files wait for LibreOffice / Les PDF des fichiers Word attendent LibreOffice: ${officeInstallCommand}`,
    );
  const file = path.join(config.home, "demo-accounts.json");
  if (!config.demo || !existsSync(file)) return;
  const accounts = JSON.parse(readFileSync(file, "utf8")) as readonly DemoAccount[];
  console.log("Demonstration accounts / Comptes de démonstration:");
  for (const account of accounts) console.log(`  ${account.role.padEnd(22)} ${account.email}  ${account.password}`);
  console.log(`Their authenticator secrets are in / Leurs secrets d’authentification se trouvent dans ${file}`);
}
