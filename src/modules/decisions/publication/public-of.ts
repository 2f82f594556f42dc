import { sql } from "kysely";
import type { CaseId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import type { CivilDate } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { type Confirmed, type Proposal, proposalsIn, TextChanged } from "../domain/anonymise.ts";
import type { DecisionDocument } from "../domain/decision-text.ts";
import { type PublicVersion, publicVersion, wholeText } from "../domain/public-version.ts";
import { passagesOf } from "../domain/words-of-text.ts";
import { decisionFor, type FoundDecision } from "../queries/decision-for.ts";
import { draftText } from "../queries/draft-text.ts";
import { factsOfDecision } from "../queries/facts-of-decision.ts";
import type { Choice } from "./contract.ts";
import { toHide } from "./to-hide.ts";

export type KeptPublication = Awaited<ReturnType<typeof keptPublication>>;

export interface ForPublication {
  readonly found: FoundDecision;
  readonly kept: KeptPublication;
  readonly document: DecisionDocument;
  readonly proposals: readonly Proposal[];
  readonly shown: PublicVersion;
}

/**
 * A released decision as its public version stands: what was found in its words, and what they become by the choices that are
 * kept, or by these.
 * @throws decision-not-found, action-not-allowed, publication-not-released, publication-of-uploaded, publication-of-sealed,
 *   publication-place-wrong
 */
export async function publicationOf(
  tx: Transaction,
  decisionId: string,
  now?: { readonly also: readonly string[]; readonly choices: readonly Choice[] },
): Promise<ForPublication> {
  const found = await decisionFor(tx, decisionId, "decision.publish");
  const { row, cases } = found;
  if (row.status !== "released") throw new Refused("publication-not-released");
  if (row.file_version !== null) throw new Refused("publication-of-uploaded");
  const ids = row.cases.map((one) => one.id);
  if (await isAnySealed(tx, ids)) throw new Refused("publication-of-sealed");
  const kept = await keptPublication(tx, row.id);
  const { also, choices } = now ?? { also: kept?.also ?? [], choices: kept?.choices ?? [] };
  const document = await factsOfDecision(tx, {
    row,
    cases,
    text: await draftText(tx, row.id),
    effectiveOn: (row.effective_on ?? "") as CivilDate,
    reasonsOn: (row.reasons_on ?? "") as CivilDate,
    year: row.citation_year ?? 0,
    number: row.citation_number,
  });
  const hide = await toHide(tx, ids, also);
  const proposals = proposalsIn(wholeText(document), hide);
  return { found, kept, document, proposals, shown: shownBy(document, hide, choices) };
}

function shownBy(document: DecisionDocument, hide: Parameters<typeof publicVersion>[1], choices: readonly Choice[]) {
  const confirmed: Confirmed[] = choices.flatMap(({ shownAs, ...one }) =>
    shownAs === null ? [] : [{ ...one, shownAs }],
  );
  try {
    return publicVersion(document, hide, confirmed);
  } catch (error) {
    if (error instanceof TextChanged) throw new Refused("publication-place-wrong", { text: error.text });
    throw error;
  }
}

export function keptPublication(tx: Transaction, id: FoundDecision["row"]["id"]) {
  return tx.db.selectFrom("decision_publications").selectAll().where("decision_id", "=", id).executeTakeFirst();
}

async function isAnySealed(tx: Transaction, ids: readonly CaseId[]): Promise<boolean> {
  const { rows } = await sql<{ sealed: boolean }>`select exists (select from sealed_cases s
    where s.case_id = any(${ids}::uuid[])) as sealed`.execute(tx.db);
  return rows[0]?.sealed !== false;
}

/** The same place in the same words. */
export const placeKey = ({ place, text }: Pick<Choice, "place" | "text">): string =>
  JSON.stringify([place.section, place.block, place.item, place.from, place.to, text]);

/** Found, and nobody has said what becomes of it. */
export function openPlaces({ proposals }: ForPublication, choices: readonly Choice[]): readonly Proposal[] {
  const said = new Set(choices.map(placeKey));
  return proposals.filter((one) => !said.has(placeKey(one)));
}

/** The words of the passage in which something stands. */
export function passagesByPlace(document: DecisionDocument): (place: Choice["place"]) => string {
  const all = new Map(
    passagesOf(wholeText(document)).map((one) => [`${one.section} ${one.block} ${one.item}`, one.text]),
  );
  return ({ section, block, item }) => all.get(`${section} ${block} ${item}`) ?? "";
}
