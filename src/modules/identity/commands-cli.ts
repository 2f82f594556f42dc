import { parseArgs } from "node:util";
import { type Role, roles, theSystem } from "../../kernel/actor.ts";
import { Refused } from "../../kernel/refusal.ts";
import type { Services } from "../../platform/http/route.ts";
import { openAccount } from "./accounts.ts";
import { issueLink } from "./steps/password-links.ts";

export interface AccountIo {
  readonly out: NodeJS.WritableStream;
  readonly err: NodeJS.WritableStream;
}

const help = `greffe account open --email ADDRESS --name NAME --role ROLE [--language en|fr] [--json]

Opens an account and prints the address at which its password is chosen, once, within seven days. This is how the
first operator of a new tribunal comes in; after that, accounts are opened in the registry.
Crée un compte et affiche l’adresse où son mot de passe se choisit.

Roles: ${roles.filter((role) => role !== "counsel" && role !== "delegate").join(", ")}
`;

/** `greffe account …`. Exit codes: 0 opened, 1 refused, 2 wrong use. */
export async function accountCommand(
  argv: readonly string[],
  io: AccountIo,
  open: () => Promise<Services>,
): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    strict: false,
    options: {
      email: { type: "string" },
      name: { type: "string" },
      role: { type: "string" },
      language: { type: "string", default: "en" },
      json: { type: "boolean" },
      help: { type: "boolean" },
    },
  });
  if (values["help"] === true) {
    io.out.write(help);
    return 0;
  }
  const wanted = positionals[0] === "open" ? wantedIn(values) : null;
  if (wanted === null) {
    io.err.write(help);
    return 2;
  }
  const services = await open();
  try {
    const opened = await openWithLink(services, wanted);
    io.out.write(values["json"] === true ? `${JSON.stringify(opened)}\n` : `${opened.link}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    io.err.write(`${error.code}\n`);
    return 1;
  }
}

interface Wanted {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly language: "en" | "fr";
}

/** Null where something is missing, or no account is opened so. */
function wantedIn({ email, name, language, role: code }: Readonly<Record<string, unknown>>): Wanted | null {
  const role = roles.find((one) => one === code && one !== "counsel" && one !== "delegate");
  if (role === undefined || (language !== "en" && language !== "fr")) return null;
  if (typeof email !== "string" || typeof name !== "string" || !/^\S+@\S+$/.test(email)) return null;
  return { email, name, role, language };
}

const openWithLink = (services: Services, { email, name, role, language }: Wanted) =>
  services.store.transact(theSystem, async (tx) => {
    const accountId = await openAccount(tx, {
      email,
      name,
      language,
      password: null,
      roles: [{ role, officeId: null, division: null }],
      personId: null,
      counselId: null,
    });
    const token = await issueLink(tx, accountId, "first");
    return { accountId, link: `${services.config.publicUrl}/${language}/password#${token}` };
  });
