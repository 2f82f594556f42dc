import { instantOf } from "../../../kernel/time.ts";
import type { DecisionFile } from "../contract.ts";
import { goesOut, markName, namedGoesOut, namedNames } from "../domain/file-marks.ts";
import type { DecisionFileRow } from "./file-of.ts";

/** What whoever puts a document in place of words is told of it: of its pages, and of what it holds beside them. */
export const fileShown = (file: Omit<DecisionFileRow, "decision_id">): DecisionFile => ({
  fileName: file.file_name,
  mediaType: file.media_type,
  sizeBytes: Number(file.size_bytes),
  pages: file.pages,
  hash: file.hash,
  putAt: instantOf(file.put_at),
  marks: file.marks.map((one) => ({
    code: one.code,
    name: markName(one),
    pages: [...one.pages],
    goesOut: goesOut(one),
  })),
  named: file.named.map(({ where, value }) => ({
    name: namedNames[where] ?? { en: where, fr: where },
    value,
    goesOut: namedGoesOut(where, file.marks),
  })),
});
