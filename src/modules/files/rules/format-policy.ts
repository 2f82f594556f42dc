import type { Bilingual } from "../../../kernel/bilingual.ts";
import { isInForce } from "../../../kernel/dated-rows.ts";
import type { CivilDate } from "../../../kernel/time.ts";

import { refusedFormats } from "./refused-formats.ts";

/** A format that is taken. What is known and not taken stands in `refused-formats.ts`. */
export interface FormatPolicy {
  readonly mediaType: string;
  /** What people call it: the same in both languages. */
  readonly label: string;
  /** Endings of file names; the first is the one given to a name without a known ending. */
  readonly endings: readonly string[];
  readonly maxBytes: number;
  /** `pdf`: read as it is; `image` and `office`: kept as received, and a PDF made of it stands beside it to be read. */
  readonly kind: "pdf" | "image" | "office";
  readonly effectiveFrom: CivilDate;
  readonly effectiveTo: CivilDate | null;
  readonly source: Bilingual;
}

/** A PDF may have this many pages at most. */
export const maxPages = 10_000;
/** A picture may have this many dots at most. */
export const maxPixels = 250_000_000;

const megabyte = 1_048_576;
const toVerify: Bilingual = {
  en: "Canada Post Connect takes PDF only; the formats and sizes of My Case were not found (to verify)",
  fr: "Connexion postel n’accepte que le PDF; les formats et tailles de Mon dossier n’ont pas été trouvés (à vérifier)",
};

type Row = readonly [
  mediaType: string,
  label: string,
  endings: readonly string[],
  kind: FormatPolicy["kind"],
  megabytes: number,
];

const rows: readonly Row[] = [
  ["application/pdf", "PDF", ["pdf"], "pdf", 600],
  ["image/jpeg", "JPEG", ["jpg", "jpeg", "jpe", "jfif"], "image", 100],
  ["image/png", "PNG", ["png"], "image", 100],
  ["image/tiff", "TIFF", ["tif", "tiff"], "image", 300],
  ["image/heic", "HEIC", ["heic", "heif", "hif"], "image", 100],
  ["image/webp", "WebP", ["webp"], "image", 100],
  ["image/avif", "AVIF", ["avif"], "image", 100],
  ["application/vnd.openxmlformats-officedocument.wordprocessingml.document", "Word", ["docx"], "office", 100],
  ["application/vnd.oasis.opendocument.text", "OpenDocument", ["odt"], "office", 100],
];

const formatPolicies: readonly FormatPolicy[] = rows.map(([mediaType, label, endings, kind, megabytes]) => ({
  mediaType,
  label,
  endings,
  maxBytes: megabytes * megabyte,
  kind,
  effectiveFrom: "2020-01-01" as CivilDate,
  effectiveTo: null,
  source: toVerify,
}));

/** The office files of which a PDF is made. */
export const officeMediaTypes: readonly string[] = rows
  .filter(([, , , kind]) => kind === "office")
  .map(([mediaType]) => mediaType);

/** The row of a media type on a day, or undefined for what the table does not know. */
export function formatPolicy(mediaType: string, on: CivilDate): FormatPolicy | undefined {
  return formatPolicies.find((row) => row.mediaType === mediaType && isInForce(row, on));
}

/** Whether some format that is known uses this ending, whether it is taken or not. */
export function isKnownEnding(ending: string): boolean {
  return [...formatPolicies, ...refusedFormats].some((row) => row.endings.includes(ending));
}

/** Endings that people give to files of a kind without meaning anything by it: a photo is a photo. */
const looseEndings: Readonly<Record<FormatPolicy["kind"], readonly string[]>> = {
  pdf: [],
  image: rows.filter(([, , , kind]) => kind === "image").flatMap(([, , endings]) => endings),
  office: ["doc", "docx", "odt", "rtf"],
};

/** Whether the ending belongs to another format of the same kind: then the name is put right, and nobody is deceived. */
export function isLooseEnding(ending: string, policy: FormatPolicy): boolean {
  return looseEndings[policy.kind].includes(ending);
}
