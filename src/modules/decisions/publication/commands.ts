import type { AccountId } from "../../../kernel/ids.ts";
import { isUuid, newId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { Services } from "../../../platform/http/route.ts";
import { append } from "../../audit/index.ts";
import type { DecisionId } from "../db.ts";
import { printDecision } from "../document/print-decision.ts";
import { lockCasesOf } from "../queries/decision-for.ts";
import { citationOf } from "../rules/citations.ts";
import { toAkomaNtoso } from "./akoma-ntoso.ts";
import type { SavedChoices } from "./contract.ts";
import { type ForPublication, keptPublication, openPlaces, publicationOf } from "./public-of.ts";
import { statusOf } from "./view-publication.ts";

/**
 * Keeps what an officer said of each place. Two officers do not write over each other: the second is refused.
 * @throws what `publicationOf` refuses, publication-changed-meanwhile, publication-published-already
 */
export async function saveChoices(tx: Transaction, decisionId: string, wanted: SavedChoices): Promise<void> {
  const { found } = await publicationOf(tx, decisionId, wanted);
  const { id } = found.row;
  const now = {
    also: JSON.stringify(wanted.also.map((one) => one.trim())),
    choices: JSON.stringify(wanted.choices),
    saved_at: tx.now,
    saved_by: tx.actor.accountId as AccountId,
  };
  if (wanted.version === 0) {
    const begun = await tx.db
      .insertInto("decision_publications")
      .values({ decision_id: id, version: 1, ...now })
      .onConflict((on) => on.doNothing())
      .executeTakeFirst();
    if (begun.numInsertedOrUpdatedRows === 0n) throw new Refused("publication-changed-meanwhile");
    return;
  }
  const kept = await locked(tx, id);
  if (kept === null || kept.version !== wanted.version) throw new Refused("publication-changed-meanwhile");
  if (statusOf(kept) === "published") throw new Refused("publication-published-already");
  await tx.db
    .updateTable("decision_publications")
    .set({ version: kept.version + 1, ...now })
    .where("decision_id", "=", id)
    .execute();
}

/**
 * Publishes the anonymised version as it was last saved, as a PDF and as Akoma Ntoso. Each place that was found must have been
 * looked at, and nothing that was taken out may stand elsewhere.
 * @throws what `publicationOf` refuses, publication-changed-meanwhile, publication-published-already, publication-open,
 *   publication-remains
 */
export async function publishDecision(
  tx: Transaction,
  services: Pick<Services, "blobs">,
  decisionId: string,
  version: number,
): Promise<void> {
  // Whoever seals a case waits here, and takes back what was published meanwhile; or was first, and nothing is published.
  if (isUuid(decisionId)) await lockCasesOf(tx, decisionId as DecisionId);
  const all = await publicationOf(tx, decisionId);
  const { id } = all.found.row;
  const kept = await locked(tx, id);
  if (kept === null || kept.version !== version) throw new Refused("publication-changed-meanwhile");
  if (statusOf(kept) === "published") throw new Refused("publication-published-already");
  const open = openPlaces(all, kept.choices).length;
  if (open > 0) throw new Refused("publication-open", { count: open });
  const { remains } = all.shown;
  if (remains.length > 0) throw new Refused("publication-remains", { words: remains.slice(0, 10).join(", ") });
  const publishedId = await publish(tx, services, all);
  await tx.db
    .updateTable("decision_publications")
    .set({
      published_id: publishedId,
      published_at: tx.now,
      published_by: tx.actor.accountId,
      withdrawn_at: null,
      withdrawn_by: null,
      withdrawal_note: null,
    })
    .where("decision_id", "=", id)
    .execute();
  await tell(tx, all, "decision-published", publishedId);
}

async function publish(tx: Transaction, { blobs }: Pick<Services, "blobs">, all: ForPublication): Promise<string> {
  const { row } = all.found;
  const { document } = all.shown;
  const { pdf, pages } = await printDecision({ blobs }, document, null, { at: tx.now, owner: row.author_id });
  const print = await blobs.put([pdf]);
  const xml = await blobs.put([Buffer.from(toAkomaNtoso(document))]);
  const citation = citationOf(row.division, row.citation_year ?? 0, row.citation_number ?? 0);
  const id = newId<string>(Date.parse(tx.now));
  await tx.db
    .insertInto("published_decisions")
    .values({
      id,
      division: row.division,
      language: row.language,
      citation_en: citation.en,
      citation_fr: citation.fr,
      is_correction: row.corrects_id !== null,
      decided_on: row.effective_on ?? "",
      pages,
      pdf_hash: print.hash,
      pdf_bytes: print.sizeBytes,
      akn_hash: xml.hash,
      akn_bytes: xml.sizeBytes,
      published_at: tx.now,
    })
    .execute();
  return id;
}

/** Takes a public version back: nobody outside finds or opens it any more. @throws what `publicationOf` refuses, publication-not-published */
export async function withdrawPublication(tx: Transaction, decisionId: string, note: string): Promise<void> {
  const all = await publicationOf(tx, decisionId);
  const { id } = all.found.row;
  const kept = await locked(tx, id);
  if (kept === null || kept.published_id === null || statusOf(kept) !== "published")
    throw new Refused("publication-not-published");
  await tx.db
    .updateTable("published_decisions")
    .set({ withdrawn_at: tx.now })
    .where("id", "=", kept.published_id)
    .execute();
  await tx.db
    .updateTable("decision_publications")
    .set({ withdrawn_at: tx.now, withdrawn_by: tx.actor.accountId, withdrawal_note: note.trim() })
    .where("decision_id", "=", id)
    .execute();
  await tell(tx, all, "decision-publication-withdrawn", kept.published_id);
}

async function locked(tx: Transaction, id: DecisionId) {
  await tx.db.selectFrom("decision_publications").select("version").where("decision_id", "=", id).forUpdate().execute();
  return (await keptPublication(tx, id)) ?? null;
}

async function tell(
  tx: Transaction,
  { found }: ForPublication,
  type: "decision-published" | "decision-publication-withdrawn",
  publishedId: string,
): Promise<void> {
  for (const one of found.cases)
    await append(tx, { chain: { caseId: one.id }, type, payload: { decisionId: found.row.id, publishedId } });
}
