import type { ParsedMail } from "mailparser";
import { mailingIn, type NamedMailing } from "./mail-text.ts";

/** What a delivery status notification (RFC 3464) says of one of our mailings. */
export interface BounceReport extends NamedMailing {
  readonly action: "failed" | "delayed";
  /** Enhanced status, `5.1.1`; `unknown` when the report gives none. */
  readonly code: string;
}

// Without `keepDeliveryStatus` the report is run into the text, where somebody's words could pass for it.
const options = { keepDeliveryStatus: true, skipHtmlToText: true, skipTextToHtml: true, skipImageLinks: true };

/**
 * Reads a message that came back. Null when it is no report of a failure or a delay, or about no mailing of ours: an
 * absence message, a success, somebody's own mail.
 */
export async function readBounce(message: Buffer): Promise<BounceReport | null> {
  // Large, and wanted by few processes: loaded when the first message comes back.
  const { simpleParser } = await import("mailparser");
  const parsed = await simpleParser(message, options);
  const status = statusIn(parsed);
  if (status === null) return null;
  const groups = status.split(/\r?\n\s*\r?\n/).map(fieldsIn);
  const [outcome] = outcomesIn(groups);
  if (outcome === undefined) return null;
  const envelope = groups[0]?.get("original-envelope-id") ?? "";
  // Some servers leave the envelope identifier out: the original's headers, or the thread, name the message then.
  const mailing = mailingIn(envelope) ?? mailingIn(original(parsed)) ?? mailingIn(threadOf(parsed));
  if (mailing === null) return null;
  return { ...mailing, ...outcome };
}

const weight = { failed: 0, delayed: 1 } as const;

/**
 * A report has one group for each recipient, and an address of ours may stand for several: a mailbox and its copy. The
 * gravest comes first, because whoever was not reached is somebody's work, whatever became of the others.
 */
function outcomesIn(groups: readonly ReadonlyMap<string, string>[]): Pick<BounceReport, "action" | "code">[] {
  const outcomes = groups.flatMap((fields) => {
    // RFC 3464 allows a comment after the word.
    const action = /^[\w-]+/.exec(fields.get("action") ?? "")?.[0].toLowerCase();
    if (action !== "failed" && action !== "delayed") return [];
    const code = /[245]\.\d{1,3}\.\d{1,3}/.exec(fields.get("status") ?? "")?.[0] ?? "unknown";
    return [{ action, code } as const];
  });
  return outcomes.sort((one, other) => weight[one.action] - weight[other.action]);
}

/** The report's words; a server may send several parts where several servers spoke. */
function statusIn(parsed: ParsedMail): string | null {
  const parts = parsed.attachments.filter((one) => /^message\/(global-)?delivery-status$/i.test(one.contentType));
  return parts.length === 0 ? null : parts.map((one) => one.content.toString("utf8")).join("\n\n");
}

function original(parsed: ParsedMail): string {
  return parsed.attachments
    .filter((one) =>
      /^(message\/(rfc822|global|rfc822-headers|global-headers)|text\/rfc822-headers)$/i.test(one.contentType),
    )
    .map((one) => one.content.toString("latin1"))
    .join("\n");
}

function threadOf(parsed: ParsedMail): string {
  const references = typeof parsed.references === "string" ? parsed.references : (parsed.references ?? []).join(" ");
  return `${parsed.inReplyTo ?? ""} ${references}`;
}

/** Header fields of one group, names in lower case, folded lines put together. */
function fieldsIn(group: string): ReadonlyMap<string, string> {
  const unfolded = group.replaceAll(/\r?\n[ \t]+/g, " ");
  const pairs = [...unfolded.matchAll(/^([\w-]+)[ \t]*:[ \t]*(.*)$/gm)];
  return new Map(pairs.map((pair) => [(pair[1] ?? "").toLowerCase(), (pair[2] ?? "").trim()]));
}
