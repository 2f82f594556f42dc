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
  postedAddress,
  postedNames,
} from "../../parties/index.ts";
import type { FollowedDelivery } from "../steps/unreached.ts";
import { type AddressDoubt, addressDoubts, doubtsOf } from "./address-doubts.ts";

/** `issued`: where the person was to be reached when the notice was issued; `today`: where they are reached now. */
export type AddressChoice = "issued" | "today";

export interface KnownAddress {
  readonly when: AddressChoice;
  readonly lines: readonly string[];
  /** The lines of the address, without names. */
  readonly place: readonly string[];
  /** A letter that went there came back, and nobody has confirmed the address since. */
  readonly doubt: AddressDoubt | null;
}

export interface Addressee {
  readonly personId: PersonId | null;
  readonly counselId: CounselId | null;
  /** Address blocks as printed, names first. Both when the address has changed since, none when none is known. */
  readonly addresses: readonly KnownAddress[];
  /** An address is known, and it or the name is in letters that the post may not read: the Latin form is wanted first. */
  readonly latinMissing: boolean;
}

/** To whom and where a letter about this delivery goes, and which address is in doubt. */
export async function addresseeOf(tx: Transaction, delivery: FollowedDelivery): Promise<Addressee> {
  const { addresses, ...to } = await whereTo(tx, delivery);
  const doubts = addresses.length === 0 ? [] : await addressDoubts(tx, delivery, to);
  return { ...to, addresses: addresses.map((one) => ({ ...one, doubt: doubtsOf(doubts, one.place)[0] ?? null })) };
}

type WhereTo = Omit<Addressee, "addresses"> & { readonly addresses: readonly Omit<KnownAddress, "doubt">[] };

async function whereTo(tx: Transaction, delivery: FollowedDelivery): Promise<WhereTo> {
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
  if (counselId === null) return { personId: null, counselId: null, addresses: [], latinMissing: false };
  const counsel = await counselOf(tx, counselId);
  const names = [`${counsel.given_names} ${counsel.family_name}`, ...(counsel.firm === null ? [] : [counsel.firm])];
  const address = addressIn(counsel.address);
  const posted = address === null ? null : postedAddress(address);
  const place = posted === null ? null : postalBlock([], posted, delivery.language);
  return {
    latinMissing: address !== null && posted === null,
    personId: null,
    counselId: counsel.id,
    addresses: place === null ? [] : [{ when: "today", lines: [...names, ...place], place }],
  };
}

/** A party for whom somebody acts is written to in care of that person (IRPA 167(2)). */
async function personAddressee(tx: Transaction, delivery: FollowedDelivery, personId: PersonId): Promise<WhereTo> {
  const acting = await tx.db
    .selectFrom("designated_representatives")
    .select("acting_person_id")
    .where("case_id", "=", delivery.caseId)
    .where("person_id", "=", personId)
    .where("until_at", "is", null)
    .executeTakeFirst();
  const own = await namesOf(tx, personId);
  const actingId = acting?.acting_person_id ?? null;
  if (actingId === null) return { personId, counselId: null, ...(await blocks(tx, delivery, personId, own)) };
  const actingNames = await namesOf(tx, actingId);
  const careOf = actingNames?.map((name, nth) => (nth === 0 ? `${inCareOf[delivery.language]} ${name}` : name));
  const names = own === null || careOf === undefined ? null : [...own, ...careOf];
  const theirs = await blocks(tx, delivery, actingId, names);
  const isTheirs = theirs.addresses.length > 0 || theirs.latinMissing;
  const found = isTheirs ? theirs : await blocks(tx, delivery, personId, names);
  return { personId: isTheirs ? actingId : personId, counselId: null, ...found };
}

const inCareOf: Readonly<Record<Language, string>> = { en: "c/o", fr: "a/s" };

async function namesOf(tx: Transaction, personId: PersonId): Promise<readonly string[] | null> {
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
  names: readonly string[] | null,
): Promise<Pick<WhereTo, "addresses" | "latinMissing">> {
  const history = (await contactHistory(tx, [personId])).filter((one) => one.kind === "address");
  const at = (moment: Instant) =>
    addressIn(
      history.find((one) => one.fromAt <= moment && (one.untilAt === null || one.untilAt > moment))?.value ?? null,
    );
  const chosen = [
    { when: "issued" as const, address: at(issuedAt) },
    { when: "today" as const, address: at(tx.now) },
  ];
  const made = chosen.flatMap(({ when, address }) => {
    const posted = address === null ? null : postedAddress(address);
    if (posted === null || names === null) return [];
    const place = postalBlock([], posted, language);
    return [{ when, lines: [...names, ...place], place }];
  });
  const [first, second] = made;
  const addresses = first?.lines.join("\n") === second?.lines.join("\n") ? made.slice(0, 1) : made;
  return { addresses, latinMissing: made.length === 0 && chosen.some(({ address }) => address !== null) };
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
    latinLines: part("latinLines"),
    latinLocality: part("latinLocality"),
    latinProvince: part("latinProvince"),
  };
  return address.lines.trim() === "" || address.locality.trim() === "" ? null : address;
}
