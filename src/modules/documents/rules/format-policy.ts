import type { Bilingual } from "../../../kernel/bilingual.ts";
import type { CivilDate } from "../../../kernel/time.ts";

export interface FormatPolicy {
  readonly mediaType: string;
  /** What people call it: the same in both languages. */
  readonly label: string;
  /** Endings of file names; the first is the one given to a name without a known ending. */
  readonly endings: readonly string[];
  readonly accepted: boolean;
  readonly maxBytes: number;
  /** `pdf`: read as it is; `image` and `office`: kept as received, and a PDF made of it stands beside it to be read. */
  readonly kind: "pdf" | "image" | "office" | "none";
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
  ["application/vnd.openxmlformats-officedocument.wordprocessingml.document", "Word", ["docx"], "office", 100],
  ["application/vnd.oasis.opendocument.text", "OpenDocument", ["odt"], "office", 100],
  // Known, so that a refusal can name them; not accepted.
  ["image/heic", "HEIC", ["heic", "heif"], "none", 0],
  ["image/avif", "AVIF", ["avif"], "none", 0],
  ["image/gif", "GIF", ["gif"], "none", 0],
  ["image/webp", "WebP", ["webp"], "none", 0],
  ["image/bmp", "BMP", ["bmp"], "none", 0],
  ["image/svg+xml", "SVG", ["svg"], "none", 0],
  ["application/msword", "Word 97-2003", ["doc"], "none", 0],
  ["application/rtf", "RTF", ["rtf"], "none", 0],
  ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "Excel", ["xlsx"], "none", 0],
  ["application/vnd.openxmlformats-officedocument.presentationml.presentation", "PowerPoint", ["pptx"], "none", 0],
  ["application/vnd.ms-office", "Office 97-2003", ["xls", "ppt", "msg"], "none", 0],
  ["application/zip", "ZIP", ["zip"], "none", 0],
  ["application/x-archive", "archive", ["7z", "rar", "gz", "tar", "bz2", "xz"], "none", 0],
  [
    "application/x-executable",
    "EXE",
    ["exe", "dll", "com", "scr", "msi", "bat", "cmd", "ps1", "js", "vbs", "jar", "sh"],
    "none",
    0,
  ],
  ["text/html", "HTML", ["html", "htm", "xhtml", "mht", "hta"], "none", 0],
  ["text/plain", "TXT", ["txt", "csv", "eml", "xml", "json", "md"], "none", 0],
  ["video/mp4", "video", ["mp4", "mov", "m4v", "avi", "mkv", "webm"], "none", 0],
  ["audio/mpeg", "audio", ["mp3", "wav", "m4a", "ogg", "flac"], "none", 0],
];

export const formatPolicies: readonly FormatPolicy[] = rows.map(([mediaType, label, endings, kind, megabytes]) => ({
  mediaType,
  label,
  endings,
  accepted: kind !== "none",
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
  return formatPolicies.find(
    (row) =>
      row.mediaType === mediaType && row.effectiveFrom <= on && (row.effectiveTo === null || on < row.effectiveTo),
  );
}

/** Whether some format of the table uses this ending. */
export function isKnownEnding(ending: string): boolean {
  return formatPolicies.some((row) => row.endings.includes(ending));
}
