import { accountOf } from "../../../kernel/actor.ts";
import { Refused } from "../../../kernel/refusal.ts";
import { civilDateIn } from "../../../kernel/time.ts";
import { cleanLine, cleanLines } from "../../../kernel/written-line.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import { officeContactProblems, printedNumber, printedPostalCode } from "../domain/office-contact-problems.ts";
import type { EnteredContact } from "../office-contact/contract.ts";
import { officeOf } from "../queries/offices.ts";
import "../db.ts";

/**
 * Enters how an office is reached from a day on; what was entered for the same day before is replaced, and stays in the
 * record. @throws office-not-found, office-contact-wrong
 */
export async function enterOfficeContact(tx: Transaction, officeId: string, entered: EnteredContact): Promise<void> {
  const accountId = accountOf(tx.actor);
  const office = await officeOf(tx, officeId);
  const problems = officeContactProblems(entered, civilDateIn(tx.now, office.zone));
  if (problems.length > 0) throw new Refused("office-contact-wrong", {}, problems);
  const contact = asKept(entered);
  const kept = { ...contact, is_verified: entered.isVerified, entered_by: accountId, entered_at: tx.now };
  await tx.db
    .insertInto("office_contacts")
    .values({ office_id: office.id, effective_from: entered.from, ...kept })
    .onConflict((on) => on.columns(["office_id", "effective_from"]).doUpdateSet(kept))
    .execute();
  await append(tx, {
    chain: "tribunal",
    type: "office-contact-entered",
    payload: { officeId: office.id, effectiveFrom: entered.from, isVerified: entered.isVerified, contact },
  });
}

const orNone = (text: string): string | null => (text === "" ? null : text);

function asKept(entered: EnteredContact) {
  const both = (of: { readonly en: string; readonly fr: string }) => [cleanLine(of.en), cleanLine(of.fr)] as const;
  const [hoursEn, hoursFr] = both(entered.hours);
  const [sourceEn, sourceFr] = both(entered.source);
  return {
    lines: cleanLines(entered.lines.en),
    lines_fr: cleanLines(entered.lines.fr),
    locality: cleanLine(entered.locality),
    province: entered.province.toUpperCase(),
    postal_code: printedPostalCode(entered.postalCode) ?? "",
    telephone: printedNumber(entered.telephone) ?? "",
    toll_free: printedNumber(entered.tollFree),
    fax: printedNumber(entered.fax),
    email: orNone(entered.email.trim()),
    hours_en: orNone(hoursEn),
    hours_fr: orNone(hoursFr),
    source_en: sourceEn,
    source_fr: sourceFr,
  };
}
