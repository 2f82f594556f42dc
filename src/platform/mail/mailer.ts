import { createHash } from "node:crypto";
import { chmod, mkdir, open, rename } from "node:fs/promises";
import path from "node:path";
import type { Config } from "../config.ts";
import { mailErrorOf } from "./mail-error.ts";

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** Stable over retries, so that a receiving server can drop the second copy: `<delivery id>@host`. */
  readonly messageId: string;
  /** Asks the next servers to report a failure or a delay under this identifier (RFC 3461). */
  readonly envelopeId?: string;
  /** An entry for the reader’s calendar program, which it acts on by itself (iTIP, RFC 6047). */
  readonly calendar?: { readonly method: "REQUEST" | "CANCEL"; readonly content: string };
  readonly attachments?: readonly {
    readonly filename: string;
    readonly content: string | Buffer;
    readonly contentType: string;
  }[];
}

export interface Mailer {
  /**
   * Resolves when the next server (or the outbox folder) has it durably.
   * @throws MailRefused when a server will never take it; MailDelayed when it may later: the job tries again
   */
  send(mail: Mail): Promise<void>;
}

/** Over SMTP when configured; otherwise each message becomes a file under `<home>/outbox`, for a demonstration. */
export function createMailer(config: Pick<Config, "mail" | "home">): Mailer {
  const { url, from } = config.mail;
  if (url === null) return outboxMailer(path.join(config.home, "outbox"), from);
  const opened = once(({ createTransport }) =>
    createTransport({ url, connectionTimeout: 10_000, socketTimeout: 30_000 }),
  );
  return {
    send: async (mail) => {
      const transport = await opened();
      await transport.sendMail(messageOf(mail, from)).catch((error: unknown) => {
        throw mailErrorOf(error);
      });
    },
  };
}

function outboxMailer(folder: string, from: string): Mailer {
  const opened = once(({ createTransport }) => createTransport({ streamTransport: true, buffer: true }));
  return {
    send: async (mail) => {
      // Letters to people: for the account that the tribunal runs under, whatever the folder was before.
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await chmod(folder, 0o700);
      const composer = await opened();
      const { message } = await composer.sendMail(messageOf(mail, from));
      // The same message has the same name, which tells of nobody.
      const name = path.join(folder, createHash("sha256").update(mail.messageId).digest("hex").slice(0, 32));
      const handle = await open(`${name}.part`, "w", 0o600);
      await handle.writeFile(message as Buffer);
      await handle.sync();
      await handle.close();
      await rename(`${name}.part`, `${name}.eml`);
    },
  };
}

/** The library is large: it is loaded for the first message, and not before. */
function once<T>(make: (library: typeof import("nodemailer")) => T): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => {
    made ??= import("nodemailer").then(make);
    return made;
  };
}

function messageOf(mail: Mail, from: string) {
  return {
    from,
    to: mail.to,
    subject: mail.subject,
    text: mail.text,
    messageId: mail.messageId,
    // RFC 3834: nobody's absence message answers it.
    headers: { "Auto-Submitted": "auto-generated" },
    ...(mail.envelopeId === undefined ? {} : { dsn: reportsTo(mail.envelopeId, mail.to) }),
    ...(mail.calendar === undefined ? {} : { icalEvent: { ...mail.calendar, filename: "hearing.ics" } }),
    attachments: [...(mail.attachments ?? [])].map((one) => ({ ...one })),
  };
}

function reportsTo(envelopeId: string, recipient: string) {
  return { id: envelopeId, return: "headers" as const, notify: ["failure", "delay"], recipient };
}
