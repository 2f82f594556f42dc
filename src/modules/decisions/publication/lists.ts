import { sql } from "kysely";
import { instantOf } from "../../../kernel/time.ts";
import { dayCursor, momentCursor } from "../../../platform/database/list-cursor.ts";
import { pageSize } from "../../../platform/database/page-size.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { divisionNames } from "../../cases/index.ts";
import { decisionQuery, decisionSummary } from "../queries/decision-rows.ts";
import type { PublishedDecision } from "./contract.ts";
import { statusOf } from "./view-publication.ts";

interface Paged {
  readonly after: string | null;
  readonly limit: number;
}

/** Released decisions that are not published, the latest first; or those that are. */
export async function listPublications(
  tx: Transaction,
  { scope, after, limit }: Paged & { scope: "waiting" | "published" },
) {
  const isPublished = sql<boolean>`(p.published_id is not null and p.withdrawn_at is null)`;
  const found = decisionQuery(tx)
    .leftJoin("decision_publications as p", "p.decision_id", "d.id")
    .where("d.status", "=", "released")
    .where(scope === "published" ? isPublished : sql<boolean>`not ${isPublished}`);
  const { total } = await found
    .clearSelect()
    .select((of) => of.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const cursor = momentCursor(after);
  const rows = await found
    .select(["p.published_id", "p.withdrawn_at", "p.version as kept_version"])
    .$if(cursor !== null, (of) =>
      of.where(sql<boolean>`(d.released_at, d.id) < (${cursor?.at}::timestamptz, ${cursor?.id}::uuid)`),
    )
    .orderBy("d.released_at", "desc")
    .orderBy("d.id", "desc")
    .limit(pageSize(limit + 1))
    .execute();
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const hasMore = rows.length > limit && last !== undefined && last.released_at !== null;
  return {
    items: shown.map((row) => ({
      decision: decisionSummary(row),
      status: statusOf(
        row.kept_version === null ? null : { published_id: row.published_id, withdrawn_at: row.withdrawn_at },
      ),
      isUploaded: row.file_version !== null,
    })),
    next: hasMore ? `${instantOf(last.released_at as Date)},${last.id}` : null,
    total: Number(total),
  };
}

export interface PublishedQuery extends Paged {
  readonly citation: string | null;
  readonly division: "RPD" | "RAD" | "ID" | "IAD" | null;
  readonly language: "en" | "fr" | null;
  readonly from: string | null;
  readonly to: string | null;
}

const literal = (text: string) => text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`);

/** Published decisions for everybody, by the day on which they took effect, the latest first. */
export async function listPublished(tx: Transaction, query: PublishedQuery) {
  const { citation, division, language, from, to, after, limit } = query;
  let found = publishedQuery(tx);
  const words = citation?.trim().replaceAll(/\s+/g, " ") ?? "";
  if (words !== "") {
    const like = `%${literal(words)}%`;
    found = found.where((of) => of.or([of("citation_en", "ilike", like), of("citation_fr", "ilike", like)]));
  }
  if (division !== null) found = found.where("division", "=", division);
  if (language !== null) found = found.where("language", "=", language);
  if (from !== null) found = found.where("decided_on", ">=", from);
  if (to !== null) found = found.where("decided_on", "<=", to);
  const { total } = await found
    .clearSelect()
    .select((of) => of.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const cursor = dayCursor(after);
  if (cursor !== null) found = found.where(sql<boolean>`(decided_on, id) < (${cursor.at}::date, ${cursor.id}::uuid)`);
  const rows = await found
    .orderBy("decided_on", "desc")
    .orderBy("id", "desc")
    .limit(pageSize(limit + 1))
    .execute();
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const next = rows.length > limit && last !== undefined ? `${last.decided_on},${last.id}` : null;
  return { items: shown.map(publishedView), next, total: Number(total) };
}

/** Whoever reads: a version that was withdrawn is there for nobody. */
export function publishedQuery(tx: Transaction) {
  return tx.db.selectFrom("published_decisions").selectAll().where("withdrawn_at", "is", null);
}

type Row = Awaited<ReturnType<ReturnType<typeof publishedQuery>["execute"]>>[number];

const publishedView = (row: Row): PublishedDecision => ({
  id: row.id,
  division: { code: row.division, name: divisionNames[row.division] ?? { en: row.division, fr: row.division } },
  language: row.language,
  citation: { en: row.citation_en, fr: row.citation_fr },
  isCorrection: row.is_correction,
  decidedOn: row.decided_on,
  publishedAt: instantOf(row.published_at),
  pages: row.pages,
  pdfBytes: row.pdf_bytes,
  aknBytes: row.akn_bytes,
});
