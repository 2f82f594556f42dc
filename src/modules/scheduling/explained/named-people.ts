import type { AccountId, PersonId } from "../../../kernel/ids.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import "../db.ts";

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
/** Days that counsel refused stand in a problem as somebody’s absence. */
const refusedDays = /(party|la partie) answers:[0-9a-f-]{36}/g;
const whoRefused: Readonly<Record<string, string>> = {
  party: "counsel, who refused that day,",
  "la partie": "le conseil, qui a refusé cette journée,",
};
const unnamed = "—";
/** Where a text of the engine says at which office: *in* in English, *à* in French. */
const atOffice = /(?<= )(in|à) ([a-z][a-z-]*)(?=[ .])/g;

/** Texts of the engine name people and offices by identifier: here by their names, as far as the reader sees them. */
export async function withNames(tx: Transaction, texts: readonly string[]): Promise<(text: string) => string> {
  const ids = [...new Set(texts.flatMap((text) => text.match(uuid) ?? []))];
  const names = new Map<string, string>();
  if (ids.length > 0) {
    const accounts = await tx.db
      .selectFrom("accounts")
      .select(["id", "name"])
      .where("id", "in", ids as AccountId[])
      .execute();
    for (const { id, name } of accounts) names.set(id, name);
    const persons = await tx.db
      .selectFrom("persons")
      .select(["id", "given_names", "family_name"])
      .where("id", "in", ids as PersonId[])
      .execute();
    for (const one of persons) names.set(one.id, [one.given_names, one.family_name].filter(Boolean).join(" "));
  }
  const offices = await tx.db.selectFrom("offices").select(["id", "name_en", "name_fr"]).execute();
  const officeNames = new Map<string, string>(
    offices.flatMap(({ id, name_en, name_fr }) => [
      [`in ${id}`, name_en],
      [`à ${id}`, name_fr],
    ]),
  );
  return (text) =>
    text
      .replace(refusedDays, (_, who: string) => whoRefused[who] ?? unnamed)
      .replace(atOffice, (found, at: string) => {
        const name = officeNames.get(found);
        return name === undefined ? found : `${at} ${name}`;
      })
      .replace(uuid, (id) => names.get(id) ?? unnamed);
}
