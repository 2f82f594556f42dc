import { type RawBuilder, sql } from "kysely";
import { isUuid } from "../../../kernel/ids.ts";
import { type CivilDate, instantOf } from "../../../kernel/time.ts";
import { dayCursor } from "../../../platform/database/list-cursor.ts";
import { pageSize } from "../../../platform/database/page-size.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { divisionNames } from "../../cases/index.ts";
import { decisionQuery, decisionSummary } from "../queries/decision-rows.ts";
import type { PublicationSort, PublishedDecision } from "./contract.ts";
import { statusOf } from "./view-publication.ts";

type Division = "RPD" | "RAD" | "ID" | "IAD";

interface Paged {
  readonly after: string | null;
  readonly limit: number;
}

interface PublicationQuery extends Paged {
  readonly scope: "waiting" | "published";
  /** A part of a case’s number; every word must be found. */
  readonly search: string;
  readonly division: Division | null;
  readonly language: "en" | "fr" | null;
  readonly sort: PublicationSort;
  readonly descending: boolean;
}

/** Each of one value: what has no citation, a decision without reasons, stands before those that have one. */
const sortedBy: Readonly<Record<PublicationSort, RawBuilder<unknown>>> = {
  released: sql`d.released_at`,
  citation: sql`coalesce(d.citation_year * 1000000::bigint + d.citation_number, 0)`,
};

/** Released decisions that are not published, or those that are, in the order asked for. */
export async function listPublications(tx: Transaction, query: PublicationQuery) {
  const { sort, descending, after, limit } = query;
  let found = askedFor(tx, query);
  const { total } = await found
    .clearSelect()
    .select((of) => of.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const key = sortedBy[sort];
  const way = descending ? "desc" : "asc";
  // The inner name hides the outer one: what is asked of a row is asked of the last row of the page before.
  if (after !== null && isUuid(after))
    found = found.where(
      sql<boolean>`(${key}, d.id) ${descending ? sql`<` : sql`>`}
        (select ${key}, d.id from decisions d where d.id = ${after}::uuid)`,
    );
  const rows = await found
    .select(["p.published_id", "p.withdrawn_at", "p.version as kept_version"])
    .orderBy(key, way)
    .orderBy("d.id", way)
    .limit(pageSize(limit + 1))
    .execute();
  const shown = rows.slice(0, limit);
  return {
    items: shown.map((row) => ({
      decision: decisionSummary(row),
      status: statusOf(
        row.kept_version === null ? null : { published_id: row.published_id, withdrawn_at: row.withdrawn_at },
      ),
      isUploaded: row.file_version !== null,
    })),
    next: rows.length > limit ? (shown.at(-1)?.id ?? null) : null,
    total: Number(total),
  };
}

/** As the filters have it: in its scope, with every word in the number of a case, of its division and language. */
function askedFor(tx: Transaction, { scope, search, division, language }: PublicationQuery) {
  const isPublished = sql<boolean>`(p.published_id is not null and p.withdrawn_at is null)`;
  let found = decisionQuery(tx)
    .leftJoin("decision_publications as p", "p.decision_id", "d.id")
    .where("d.status", "=", "released")
    .where(scope === "published" ? isPublished : sql<boolean>`not ${isPublished}`);
  for (const word of search.toLowerCase().split(/\s+/).filter(Boolean))
    found = found.where(
      sql<boolean>`exists (select from decision_cases dc join cases c on c.id = dc.case_id
        where dc.decision_id = d.id and position(${word} in lower(c.file_number)) > 0)`,
    );
  if (division !== null) found = found.where("d.division", "=", division);
  return language === null ? found : found.where("d.language", "=", language);
}

export interface PublishedQuery extends Paged {
  readonly citation: string | null;
  readonly division: Division | null;
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
  if (from !== null) found = found.where("decided_on", ">=", from as CivilDate);
  if (to !== null) found = found.where("decided_on", "<=", to as CivilDate);
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
