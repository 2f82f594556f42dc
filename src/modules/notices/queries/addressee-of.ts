import type { Language } from "../../../kernel/bilingual.ts";
import type { CounselId, PersonId } from "../../../kernel/ids.ts";
import type { Instant } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import {
  contactHistory,
  counselOf,
  type PostalAddress,
  personOf,
  postalBlock,
  postedNames,
} from "../../parties/index.ts";
import type { FollowedDelivery } from "../unreached.ts";

/** `issued`: where the person was to be reached when the notice was issued; `today`: where they are reached now. */
export type AddressChoice = "issued" | "today";

export interface Addressee {
  readonly personId: PersonId | null;
  readonly counselId: CounselId | null;
  /** Address blocks as printed, names first. Both when the address has changed since, none when none is known. */
  readonly addresses: readonly { readonly when: AddressChoice; readonly lines: readonly string[] }[];
}

/** To whom and where a letter about this delivery goes. */
export async function addresseeOf(tx: Transaction, delivery: FollowedDelivery): Promise<Addressee> {
  const account =
    delivery.accountId === null
      ? undefined
      : await tx.db
          .selectFrom("accounts")
          .select(["name", "person_id", "counsel_id"])
          .where("id", "=", delivery.accountId)
          .executeTakeFirst();
  const personId = delivery.personId ?? (account?.person_id as PersonId | null | undefined) ?? null;
  if (personId !== null) return personAddressee(tx, delivery, personId);
  const counselId = delivery.counselId ?? account?.counsel_id ?? null;
  if (counselId === null) return { personId: null, counselId: null, addresses: [] };
  const counsel = await counselOf(tx, counselId);
  const names = [`${counsel.given_names} ${counsel.family_name}`, ...(counsel.firm === null ? [] : [counsel.firm])];
  const address = addressIn(counsel.address);
  const lines = address === null ? null : postalBlock(names, address, delivery.language);
  return {
    personId: null,
    counselId: counsel.id,
    addresses: lines === null ? [] : [{ when: "today", lines }],
  };
}

/** A party for whom somebody acts is written to in care of that person (IRPA 167(2)). */
async function personAddressee(tx: Transaction, delivery: FollowedDelivery, personId: PersonId): Promise<Addressee> {
  const acting = await tx.db
    .selectFrom("designated_representatives")
    .select("acting_person_id")
    .where("case_id", "=", delivery.caseId)
    .where("person_id", "=", personId)
    .where("until_at", "is", null)
    .executeTakeFirst();
  const own = await namesOf(tx, personId);
  const actingId = acting?.acting_person_id ?? null;
  if (actingId === null) return { personId, counselId: null, addresses: await blocks(tx, delivery, personId, own) };
  const careOf = (await namesOf(tx, actingId)).map((name, nth) =>
    nth === 0 ? `${inCareOf[delivery.language]} ${name}` : name,
  );
  const names = [...own, ...careOf];
  const addresses = await blocks(tx, delivery, actingId, names);
  return {
    personId: addresses.length > 0 ? actingId : personId,
    counselId: null,
    addresses: addresses.length > 0 ? addresses : await blocks(tx, delivery, personId, names),
  };
}

const inCareOf: Readonly<Record<Language, string>> = { en: "c/o", fr: "a/s" };

async function namesOf(tx: Transaction, personId: PersonId): Promise<readonly string[]> {
  const row = await personOf(tx, personId);
  return postedNames({
    familyName: row.family_name,
    givenNames: row.given_names,
    latinFamilyName: row.latin_family_name,
    latinGivenNames: row.latin_given_names,
  });
}

async function blocks(
  tx: Transaction,
  { issuedAt, language }: FollowedDelivery,
  personId: PersonId,
  names: readonly string[],
): Promise<Addressee["addresses"]> {
  const history = (await contactHistory(tx, [personId])).filter((one) => one.kind === "address");
  const at = (moment: Instant) =>
    addressIn(
      history.find((one) => one.fromAt <= moment && (one.untilAt === null || one.untilAt > moment))?.value ?? null,
    );
  const chosen = [
    { when: "issued" as const, address: at(issuedAt) },
    { when: "today" as const, address: at(tx.now) },
  ];
  const made = chosen.flatMap(({ when, address }) =>
    address === null ? [] : [{ when, lines: postalBlock(names, address, language) }],
  );
  const [first, second] = made;
  return first?.lines.join("\n") === second?.lines.join("\n") ? made.slice(0, 1) : made;
}

function addressIn(value: Record<string, string> | null): PostalAddress | null {
  if (value === null) return null;
  const part = (name: string) => value[name] ?? "";
  const address = {
    lines: part("lines"),
    locality: part("locality"),
    province: part("province"),
    postalCode: part("postalCode"),
    country: part("country"),
  };
  return address.lines.trim() === "" || address.locality.trim() === "" ? null : address;
}
