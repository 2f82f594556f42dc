import type { Role } from "../../kernel/actor.ts";
import type { Services } from "../../platform/http/route.ts";
import { type DemoAccount, savedAccounts } from "./demo-accounts.ts";
import { type Person, signIn } from "./person.ts";

/** Somebody of the demonstration at a browser of this machine. */
export const atBrowser = ({ config }: Services, account: DemoAccount): Promise<Person> =>
  signIn(`http://127.0.0.1:${config.port}`, new URL(config.publicUrl).origin, account);

/** The demonstration's first account with this role. */
export const accountOf = ({ config }: Services, role: Role): DemoAccount | undefined =>
  savedAccounts(config.home).find((one) => one.role === role);
