/** A server said that it will never take this message for this address. `code` is its enhanced or plain status. */
export class MailRefused extends Error {
  readonly code: string;
  constructor(code: string) {
    super(`The mail server refused the message (${code})`);
    this.name = "MailRefused";
    this.code = code;
  }
}

/** The server is away, busy or wrongly set up: the message waits. */
export class MailDelayed extends Error {
  readonly code: string;
  constructor(code: string) {
    super(`The mail server has not taken the message yet (${code})`);
    this.name = "MailDelayed";
    this.code = code;
  }
}

interface SmtpError {
  readonly code?: unknown;
  readonly command?: unknown;
  readonly responseCode?: unknown;
  readonly response?: unknown;
}

/**
 * What went wrong, without the server's words: they repeat the address, and errors go to the log.
 * A 5xx answer to the recipient or to the message is for ever. A 5xx answer to the connection, the sign-in or the
 * sender, or one about security and routing (RFC 3463 classes 5.3, 5.4, 5.5 and 5.7: relaying denied), is the
 * operator's to mend, and nobody's mail is given up for it.
 */
export function mailErrorOf(error: unknown): MailRefused | MailDelayed {
  const smtp = (typeof error === "object" && error !== null ? error : {}) as SmtpError;
  const status = typeof smtp.responseCode === "number" ? smtp.responseCode : 0;
  const response = typeof smtp.response === "string" ? smtp.response : "";
  const enhanced = /^\d{3}[ -]([245]\.\d{1,3}\.\d{1,3})/.exec(response)?.[1];
  const name = typeof smtp.code === "string" ? smtp.code : "unknown";
  const code = enhanced ?? (status === 0 ? name : String(status));
  const aboutThisMessage = /^(RCPT|DATA)/i.test(String(smtp.command));
  const oursToMend = /^5\.[3457]\./.test(code);
  return status >= 500 && aboutThisMessage && !oursToMend ? new MailRefused(code) : new MailDelayed(code);
}
