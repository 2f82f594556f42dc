import { type Selectable, sql } from "kysely";
import type { Language } from "../../../kernel/bilingual.ts";
import { isUuid } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { problemOf } from "../../../platform/http/problem.ts";
import type { UploadsTable } from "../db.ts";
import { filesRefusals } from "../refusals.ts";
import { remarkView } from "./remark-view.ts";

interface UploadProblem {
  readonly code: string;
  readonly title: string;
  readonly detail: string;
}

export interface DraftUploads {
  /** Why a file that the draft names cannot be filed, by its upload; nothing for one that can, or may still. */
  readonly problems: ReadonlyMap<string, UploadProblem>;
  /** What the examination has to say of a file that can be filed, by its upload. */
  readonly remarks: ReadonlyMap<string, readonly ReturnType<typeof remarkView>[]>;
  /** Names of files of which not everything has arrived. */
  readonly unfinished: readonly string[];
}

type Row = Pick<Selectable<UploadsTable>, "file_name" | "state" | "refusal_code" | "refusal_facts">;

function problemWith(row: Row | undefined): Refused | null {
  if (row === undefined) return new Refused("upload-not-found");
  if (row.refusal_code !== null) return new Refused(row.refusal_code, row.refusal_facts);
  return row.state === "growing" ? new Refused("upload-unfinished", { name: row.file_name }) : null;
}

/** How the uploads of a draft stand, in the reader's words. */
export async function uploadsOfDraft(
  tx: Transaction,
  draftId: string,
  uploadIds: readonly string[],
  language: Language,
): Promise<DraftUploads> {
  const wanted = uploadIds.map((id) => id.toLowerCase()).filter(isUuid);
  const rows = await tx.db
    .selectFrom("uploads")
    .select(["id", "file_name", "state", "draft_id", "refusal_code", "refusal_facts", "taken_at", "remarks"])
    .where(sql<boolean>`(id = any(${wanted}::uuid[]) or draft_id = ${draftId}::uuid)`)
    .orderBy("created_at")
    .execute();
  const known = new Map(rows.map((row) => [row.id, row]));
  const problems = new Map<string, UploadProblem>();
  for (const id of wanted) {
    const row = known.get(id);
    const refused = problemWith(row);
    if (refused === null) continue;
    const { code, title, detail } = problemOf(refused, filesRefusals, language);
    problems.set(id, { code, title, detail });
  }
  const unfinished = rows
    .filter((row) => row.draft_id === draftId && row.state === "growing")
    .map((row) => row.file_name);
  const remarks = new Map(rows.map((row) => [row.id, row.remarks.map(remarkView)]));
  return { problems, remarks, unfinished };
}
