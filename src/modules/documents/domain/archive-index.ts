import { say } from "../../../kernel/bilingual.ts";
import { archiveText as words } from "../text.ts";

export interface ArchivedDocument {
  readonly docketNumber: number | null;
  readonly type: { readonly en: string; readonly fr: string };
  readonly description: string;
  readonly fileName: string;
  readonly pages: number | null;
  readonly sizeBytes: number;
  readonly hash: string;
  readonly receivedEn: string;
  readonly receivedFr: string;
  /** Its name in the archive; null when it was left out. */
  readonly entry: string | null;
  readonly leftOut: { readonly en: string; readonly fr: string } | null;
}

/** A cell that a spreadsheet takes as text: quoted, and never the start of a formula. */
function cell(value: string | number | null): string {
  const text = String(value ?? "");
  return `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
}

/** The index for spreadsheets, with a byte order mark so that accents survive. */
export function archiveCsv(documents: readonly ArchivedDocument[]): string {
  const columns = Object.values(words.columns).map((name) => cell(`${name.en} / ${name.fr}`));
  const lines = documents.map((one) =>
    [
      one.docketNumber,
      `${one.type.en} / ${one.type.fr}`,
      one.description,
      `${one.receivedEn} / ${one.receivedFr}`,
      one.pages,
      one.sizeBytes,
      one.entry ?? `${one.leftOut?.en ?? ""} / ${one.leftOut?.fr ?? ""}`,
      one.hash,
    ]
      .map(cell)
      .join(","),
  );
  return `\ufeff${[columns.join(","), ...lines].join("\r\n")}\r\n`;
}

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The index for people: one page, both languages, each name a link into the archive. */
export function archiveHtml(
  heading: { readonly fileNumber: string; readonly madeEn: string; readonly madeFr: string },
  documents: readonly ArchivedDocument[],
): string {
  const part = (language: "en" | "fr") => {
    const columns = Object.values(words.columns).map((name) => `<th scope="col">${escaped(name[language])}</th>`);
    const made = language === "en" ? heading.madeEn : heading.madeFr;
    const rows = documents.map((one) => {
      const link =
        one.entry === null
          ? escaped(one.leftOut?.[language] ?? "")
          : `<a href="${escaped(one.entry.split("/").map(encodeURIComponent).join("/"))}">${escaped(one.fileName)}</a>`;
      const received = language === "en" ? one.receivedEn : one.receivedFr;
      const cells = [
        one.docketNumber ?? "",
        one.type[language],
        one.description,
        received,
        one.pages ?? "",
        one.sizeBytes,
      ];
      const plain = cells.map((value) => `<td>${escaped(String(value))}</td>`).join("");
      return `<tr>${plain}<td>${link}</td><td><code>${one.hash}</code></td></tr>`;
    });
    return `<section lang="${language}"><h1>${escaped(say(words.title, language, { number: heading.fileNumber }))}</h1>
<p>${escaped(say(words.made, language, { at: made }))}</p><p>${escaped(words.hashes[language])}</p>
<table><thead><tr>${columns.join("")}</tr></thead><tbody>${rows.join("\n")}</tbody></table></section>`;
  };
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${escaped(heading.fileNumber)}</title>
<style>body{font-family:sans-serif;margin:2rem}table{border-collapse:collapse}th,td{border:1px solid #767676;padding:.3rem .5rem;text-align:left;vertical-align:top}code{word-break:break-all}</style>
</head><body>${part("en")}<hr>${part("fr")}</body></html>
`;
}
