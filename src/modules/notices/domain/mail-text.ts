import { type Language, say } from "../../../kernel/bilingual.ts";
import { letterMail, newcomerMail, noticeMail } from "../text.ts";

export interface NoticeMail {
  readonly subject: string;
  readonly text: string;
  readonly messageId: string;
}

export interface Announced {
  readonly mailingId: string;
  /** The account, or the counsel who has none. */
  readonly recipientId: string;
  /** With an account in use; counsel who has none; or a person who has not signed in yet, and gets a letter. */
  readonly reader: "account" | "counsel" | "newcomer";
  readonly sending?: number;
}

/** The announcement in the reader's language and then in the other. The same mailing has the same identifier for ever. */
export function noticeMailOf(mailing: Announced, language: Language, publicUrl: string): NoticeMail {
  const order: readonly Language[] = language === "en" ? ["en", "fr"] : ["fr", "en"];
  const words = { account: noticeMail, counsel: letterMail, newcomer: newcomerMail }[mailing.reader];
  const addressIn = (one: Language) => (mailing.reader === "account" ? `${publicUrl}/${one}/notices` : publicUrl);
  return {
    subject: order.map((one) => words.subject[one]).join(" / "),
    text: order.map((one) => say(words.body, one, { address: addressIn(one) })).join("\n\n—\n\n"),
    messageId: messageIdOf(mailing.mailingId, mailing.recipientId, mailing.sending),
  };
}

/** The second sending, to a corrected address, is another message: no server takes it for a copy of the first. */
function messageIdOf(mailingId: string, recipientId: string, sending = 1): string {
  return `<notice-${mailingId}-${recipientId}${sending > 1 ? `.${sending}` : ""}@greffe>`;
}

const uuid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
const ours = new RegExp(`notice-(${uuid})-(${uuid})(?:\\.(\\d{1,4}))?(?:@greffe)?`, "i");

export interface NamedMailing {
  readonly mailingId: string;
  readonly recipientId: string;
  /** Which sending: 1, or more once the registry had it sent again. */
  readonly sending: number;
}

/** The mailing that a Message-ID (or an envelope identifier made of it) names, or null when it is not one of ours. */
export function mailingIn(text: string): NamedMailing | null {
  const found = ours.exec(text);
  if (found?.[1] === undefined || found[2] === undefined) return null;
  return {
    mailingId: found[1].toLowerCase(),
    recipientId: found[2].toLowerCase(),
    sending: Number(found[3] ?? "1"),
  };
}
