import type { Bilingual } from "../../../kernel/bilingual.ts";
import { isInForce } from "../../../kernel/dated-rows.ts";
import type { CivilDate } from "../../../kernel/time.ts";

export interface UploadPolicy {
  /** Bytes; no single file may be larger, whatever its format. */
  readonly maxBytes: number;
  /** Uploads of one account that have not been filed, at one time. */
  readonly maxOpen: number;
  /** Bytes of one account that have not been filed, at one time; a refused file counts no more. */
  readonly maxOpenBytes: number;
  /** Hours after its start for which an unfinished upload can be resumed. */
  readonly resumableHours: number;
  /** Days for which a finished upload waits to be filed. */
  readonly untakenDays: number;
  /** Days that bytes which nothing names any more stay before they are removed. */
  readonly orphanDays: number;
  readonly effectiveFrom: CivilDate;
  readonly effectiveTo: CivilDate | null;
  readonly source: Bilingual;
}

const megabyte = 1_048_576;

const uploadPolicies: readonly UploadPolicy[] = [
  {
    maxBytes: 1024 * megabyte,
    maxOpen: 500,
    maxOpenBytes: 4096 * megabyte,
    resumableHours: 72,
    untakenDays: 30,
    orphanDays: 30,
    effectiveFrom: "2020-01-01" as CivilDate,
    effectiveTo: null,
    source: {
      en: "The product’s own choice; the limits of My Case were not found (to verify)",
      fr: "Choix du produit; les limites de Mon dossier n’ont pas été trouvées (à vérifier)",
    },
  },
];

/** The policy of a day. @throws Error when the table has a gap: a bug, not a refusal */
export function uploadPolicy(on: CivilDate): UploadPolicy {
  const row = uploadPolicies.find((one) => isInForce(one, on));
  if (row === undefined) throw new Error(`No upload policy on ${on}`);
  return row;
}
