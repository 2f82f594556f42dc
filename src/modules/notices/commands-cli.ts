import { buffer } from "node:stream/consumers";
import { type Bilingual, languages, say } from "../../kernel/bilingual.ts";
import type { Store } from "../../platform/database/store.ts";
import { type CommandLine, readOneVerb } from "../../platform/one-verb.ts";
import { readInbox, takeReturned } from "./read-inbox.ts";

interface MailCommandLine extends CommandLine {
  readonly input: NodeJS.ReadableStream;
}

const help = `greffe mail intake FOLDER|- [--json]

Reads returned mail (delivery status notifications) and records which e-mails did not arrive.
FOLDER holds one message a file, or is a Maildir; each is moved to read/ or other/ inside it.
With - one message comes on standard input, as a mail server's alias pipes it.
Lit le courrier retourné et consigne les courriels qui ne sont pas arrivés.
`;

const done: Bilingual = {
  en: "{read} {read|message|messages}: {bounced} bounced, {delayed} delayed, {other} other",
  fr: "{read} {read|message|messages}\u00a0: {bounced} {bounced|retourné|retournés}, {delayed} {delayed|retardé|retardés}, {other} {other|autre|autres}",
};

/** `greffe mail …`. Exit codes: 0 read (whatever the messages were), 2 wrong use. */
export async function mailCommand(
  argv: readonly string[],
  io: MailCommandLine,
  store: () => Promise<Store>,
): Promise<number> {
  const asked = readOneVerb(argv, io, "intake", help);
  if ("code" in asked) return asked.code;
  const { operand: source, asJson } = asked;
  const summary = source === "-" ? await readOne(await store(), io.input) : await readInbox(await store(), source);
  if (asJson) io.out.write(`${JSON.stringify(summary)}\n`);
  else for (const language of languages) io.out.write(`${say(done, language, { ...summary })}\n`);
  return 0;
}

async function readOne(store: Store, input: NodeJS.ReadableStream) {
  const outcome = await takeReturned(store, await buffer(input));
  return { read: 1, bounced: 0, delayed: 0, other: 0, [outcome]: 1 };
}
