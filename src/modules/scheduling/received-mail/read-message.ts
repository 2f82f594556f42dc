import type { ParsedMail } from "mailparser";

const uuid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
const ofOffer = new RegExp(`(hearing|interpreter)-offer-(${uuid})@greffe`, "i");
const ofInvitation = new RegExp(`(?<![\\w-])calendar-(${uuid})@greffe`, "i");
const ofSitting = new RegExp(`^sitting-(${uuid})@greffe$`, "i");

/** What a received message is to scheduling. */
export type Received =
  | { readonly kind: "offer-returned"; readonly of: "hearing" | "interpreter"; readonly offerId: string }
  | { readonly kind: "invitation-returned"; readonly invitationId: string; readonly code: string }
  | ({ readonly kind: "calendar-answer"; readonly from: string; readonly isAutomatic: boolean } & CalendarAnswer);

export interface CalendarAnswer {
  readonly hearingId: string;
  readonly method: "REPLY" | "COUNTER";
  readonly sequence: number;
  readonly said: "accepted" | "declined" | "tentative" | "proposed";
  readonly proposedAt: string | null;
}

/** Reads a message as whoever is hostile wrote it. Null: it says nothing of offers or invitations of ours. */
export async function readMessage(message: Buffer): Promise<Received | null> {
  // Large, and wanted by few processes: loaded when the first message comes.
  const { simpleParser } = await import("mailparser");
  const options = { keepDeliveryStatus: true, skipHtmlToText: true, skipTextToHtml: true, skipImageLinks: true };
  const parsed = await simpleParser(message, options);
  return returned(parsed) ?? calendarMessage(parsed);
}

/** A report of a failure (RFC 3464) about the e-mail of an offer, or of a calendar invitation. */
function returned(parsed: ParsedMail): Received | null {
  const parts = parsed.attachments.filter((one) => /^message\/(global-)?delivery-status$/i.test(one.contentType));
  const status = parts.map((one) => one.content.toString("utf8")).join("\n");
  if (!/^action[ \t]*:[ \t]*failed\b/im.test(status)) return null;
  const originals = parsed.attachments.map((one) => one.content.toString("latin1")).join("\n");
  // Some servers leave the envelope's identifier out: the original's headers, or the thread, name the message then.
  const named = (one: RegExp) => one.exec(status) ?? one.exec(originals) ?? one.exec(threadOf(parsed));
  const [, kind, offerId] = named(ofOffer) ?? [];
  if (kind !== undefined && offerId !== undefined) {
    const of = kind.toLowerCase() === "hearing" ? "hearing" : "interpreter";
    return { kind: "offer-returned", of, offerId: offerId.toLowerCase() };
  }
  const invitationId = named(ofInvitation)?.[1]?.toLowerCase();
  if (invitationId === undefined) return null;
  const code = /^status[ \t]*:[ \t]*([245]\.\d{1,3}\.\d{1,3})/im.exec(status)?.[1] ?? "unknown";
  return { kind: "invitation-returned", invitationId, code };
}

function threadOf(parsed: ParsedMail): string {
  const references = typeof parsed.references === "string" ? parsed.references : (parsed.references ?? []).join(" ");
  return `${parsed.inReplyTo ?? ""} ${references}`;
}

function calendarMessage(parsed: ParsedMail): Received | null {
  const part = parsed.attachments.find((one) => /^(text\/calendar|application\/ics)$/i.test(one.contentType));
  const from = parsed.from?.value[0]?.address?.toLowerCase();
  if (part === undefined || from === undefined || parsed.from?.value.length !== 1) return null;
  const answer = readCalendarAnswer(part.content.toString("utf8"), from);
  return answer === null ? null : { kind: "calendar-answer", from, isAutomatic: isAutomatic(parsed), ...answer };
}

/** A message that a program sent by itself (RFC 3834), or that goes to many: it is never answered. */
function isAutomatic({ headers }: ParsedMail): boolean {
  const of = (name: string) =>
    String(headers.get(name) ?? "")
      .trim()
      .toLowerCase();
  const submitted = of("auto-submitted");
  return (
    (submitted !== "" && submitted !== "no") ||
    ["bulk", "junk", "list", "auto_reply"].includes(of("precedence")) ||
    ["list", "list-id", "x-autoreply", "x-autorespond"].some((name) => headers.has(name)) ||
    headers.get("return-path") === "<>"
  );
}

/** Attendees of an answer at most: it is one person's. */
const mostAttendees = 20;
const saidBy: Readonly<Record<string, CalendarAnswer["said"]>> = {
  ACCEPTED: "accepted",
  DECLINED: "declined",
  TENTATIVE: "tentative",
};

/**
 * The one event of an answer to an invitation of ours, and what this sender says in it (RFC 5546). Null for anything else: an
 * identifier of somebody else's, several events, a crowd, no answer of the sender.
 */
export function readCalendarAnswer(content: string, from: string): CalendarAnswer | null {
  const lines = content
    .replaceAll(/\r?\n[ \t]/g, "")
    .split(/\r?\n/)
    .map((line) => /^([A-Za-z-]+)((?:;[^:"]*(?:"[^"]*"[^:"]*)*)?):(.*)$/.exec(line))
    .filter((line) => line !== null);
  const all = (name: string) => lines.filter((line) => line[1]?.toUpperCase() === name);
  const value = (name: string) => all(name)[0]?.[3]?.trim() ?? "";
  const method = value("METHOD").toUpperCase();
  if (method !== "REPLY" && method !== "COUNTER") return null;
  if (all("BEGIN").filter((line) => line[3]?.trim().toUpperCase() === "VEVENT").length !== 1) return null;
  const attendees = all("ATTENDEE");
  const hearingId = ofSitting.exec(value("UID"))?.[1]?.toLowerCase();
  if (hearingId === undefined || attendees.length === 0 || attendees.length > mostAttendees) return null;
  const own = attendees.find((line) => line[3]?.trim().toLowerCase() === `mailto:${from}`);
  const partstat = /;PARTSTAT="?([A-Z-]+)/i.exec(own?.[2] ?? "")?.[1]?.toUpperCase() ?? "";
  const said = method === "COUNTER" ? "proposed" : saidBy[partstat];
  const sequence = /^\d{1,9}$/.test(value("SEQUENCE")) ? Number(value("SEQUENCE")) : 0;
  if (own === undefined || said === undefined) return null;
  return { hearingId, method, sequence, said, proposedAt: method === "COUNTER" ? utcIn(value("DTSTART")) : null };
}

/** An instant that is written in UTC; hours of zones that somebody else names are not guessed. */
function utcIn(text: string): string | null {
  const found = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text);
  if (found === null) return null;
  const [, year, month, day, hour, minute, second] = found;
  const written = `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`;
  const at = new Date(written);
  // The 30th of February is no day in March, and the database's calendar has no year 0.
  return Number.isNaN(at.getTime()) || at.toISOString() !== written || year === "0000" ? null : written;
}
