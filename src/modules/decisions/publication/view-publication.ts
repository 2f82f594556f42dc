import { instantOf } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { DecisionText } from "../contract.ts";
import { wholeText } from "../domain/public-version.ts";
import { decisionSummary } from "../queries/decision-rows.ts";
import type { Publication } from "./contract.ts";
import { type KeptPublication, openPlaces, passagesByPlace, placeKey, publicationOf } from "./public-of.ts";

const around = 60;

/** Where the public version of a decision stands: what was found, what was said of it, and how it reads. */
export async function viewPublication(tx: Transaction, decisionId: string): Promise<Publication> {
  const all = await publicationOf(tx, decisionId);
  const { found, kept, document, proposals, shown } = all;
  const choices = kept?.choices ?? [];
  const said = new Map(choices.map((one) => [placeKey(one), one.shownAs]));
  const passage = passagesByPlace(document);
  const known = new Set(proposals.map(placeKey));
  // What an officer added by hand stands among what was found.
  const others = choices.filter((one) => !known.has(placeKey(one))).map((one) => ({ ...one, isSure: false }));
  const status = statusOf(kept);
  return {
    decision: decisionSummary(found.row),
    status,
    version: kept?.version ?? 0,
    also: kept?.also ?? [],
    found: [...proposals, ...others].map((one) => {
      const words = passage(one.place);
      const key = placeKey(one);
      return {
        kind: one.kind,
        place: one.place,
        text: one.text,
        before: words.slice(Math.max(0, one.place.from - around), one.place.from),
        after: words.slice(one.place.to, one.place.to + around),
        isSure: one.isSure,
        choice: said.has(key) ? { shownAs: said.get(key) ?? null } : null,
      };
    }),
    open: openPlaces(all, choices).length,
    remains: [...shown.remains],
    shown: wholeText(shown.document) as DecisionText,
    publishedId: status === "published" ? (kept?.published_id ?? null) : null,
    publishedAt: kept?.published_at == null ? null : instantOf(kept.published_at),
    withdrawnAt: kept?.withdrawn_at == null ? null : instantOf(kept.withdrawn_at),
    actions: status === "published" ? ["withdraw"] : ["save", "publish"],
  };
}

export function statusOf(
  kept: Pick<NonNullable<KeptPublication>, "published_id" | "withdrawn_at"> | null | undefined,
): Publication["status"] {
  if (kept == null) return "waiting";
  if (kept.withdrawn_at !== null) return "withdrawn";
  return kept.published_id === null ? "begun" : "published";
}
