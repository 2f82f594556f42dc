import { buffer } from "node:stream/consumers";
import { parseArgs } from "node:util";
import type { Store } from "../../platform/database/store.ts";
import { readInbox, takeReturned } from "./read-inbox.ts";

export interface CommandLine {
  readonly out: NodeJS.WritableStream;
  readonly err: NodeJS.WritableStream;
  readonly input: NodeJS.ReadableStream;
}

const help = `greffe mail intake FOLDER|- [--json]

Reads returned mail (delivery status notifications) and records which e-mails did not arrive.
FOLDER holds one message a file, or is a Maildir; each is moved to read/ or other/ inside it.
With - one message comes on standard input, as a mail server's alias pipes it.
Lit le courrier retourné et consigne les courriels qui ne sont pas arrivés.
`;

/** `greffe mail …`. Exit codes: 0 read (whatever the messages were), 2 wrong use. */
export async function mailCommand(
  argv: readonly string[],
  io: CommandLine,
  store: () => Promise<Store>,
): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    strict: false,
    options: { json: { type: "boolean" }, help: { type: "boolean" } },
  });
  if (values["help"] === true) {
    io.out.write(help);
    return 0;
  }
  const [verb, source] = positionals;
  if (verb !== "intake" || source === undefined) {
    io.err.write(help);
    return 2;
  }
  const summary = source === "-" ? await readOne(await store(), io.input) : await readInbox(await store(), source);
  if (values["json"] === true) io.out.write(`${JSON.stringify(summary)}\n`);
  else
    io.out.write(
      `${summary.read} messages: ${summary.bounced} bounced, ${summary.delayed} delayed, ${summary.other} other\n`,
    );
  return 0;
}

async function readOne(store: Store, input: NodeJS.ReadableStream) {
  const outcome = await takeReturned(store, await buffer(input));
  return { read: 1, bounced: 0, delayed: 0, other: 0, [outcome]: 1 };
}
