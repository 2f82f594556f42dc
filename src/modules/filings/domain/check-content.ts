import type { Bilingual } from "../../../kernel/bilingual.ts";
import type { FieldProblem } from "../../../kernel/refusal.ts";
import type { SubmissionContent } from "../contract.ts";
import { serviceMethods, serviceRuleFor } from "../rules/service-statements.ts";

/** What the check needs to know besides what was typed. */
export interface CheckedAgainst {
  readonly division: string;
  /** Types that this proceeding has, and whether this filer may file each. */
  readonly types: ReadonlyMap<string, { readonly mayFile: boolean }>;
  /** Today in the office that handles the case. */
  readonly today: string;
}

const texts = {
  "document-file-missing": {
    en: "Choose the file again: it is not here any more.",
    fr: "Choisissez le fichier de nouveau\u00a0: il n’est plus ici.",
  },
  "document-type-missing": { en: "Choose the type of this document.", fr: "Choisissez le type de ce document." },
  "document-type-unknown": {
    en: "This proceeding has no such type. Choose one from the list.",
    fr: "Cette procédure n’a pas ce type. Choisissez-en un dans la liste.",
  },
  "document-type-not-yours": {
    en: "Another party files this type. Choose one from your list.",
    fr: "Ce type est déposé par une autre partie. Choisissez-en un dans votre liste.",
  },
  "document-description-missing": {
    en: "Describe this document in a few words.",
    fr: "Décrivez ce document en quelques mots.",
  },
  "document-language-missing": {
    en: "Choose the language of this document.",
    fr: "Choisissez la langue de ce document.",
  },
  "document-twice": {
    en: "This file is in the submission twice. Take one of them out.",
    fr: "Ce fichier figure deux fois dans le dépôt. Retirez-en un.",
  },
  "service-missing": {
    en: "Say how and when the other party received these documents.",
    fr: "Indiquez comment et à quel moment l’autre partie a reçu ces documents.",
  },
  "service-to-missing": { en: "Say who received them.", fr: "Indiquez qui les a reçus." },
  "service-method-missing": { en: "Choose how they were provided.", fr: "Choisissez le mode de transmission." },
  "service-date-wrong": {
    en: "Give the day as year-month-day. It cannot be after today.",
    fr: "Inscrivez le jour sous la forme année-mois-jour. Il ne peut être après aujourd’hui.",
  },
  "service-explanation-missing": {
    en: "Explain why you cannot say how and when.",
    fr: "Expliquez pourquoi vous ne pouvez pas l’indiquer.",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Everything that is still missing or wrong, all at once, each at its place in what was typed. */
export function checkContent(content: SubmissionContent, against: CheckedAgainst): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const note = (path: string, code: keyof typeof texts) => problems.push({ path, code, text: texts[code] });
  const files = new Set<string>();
  for (const [index, document] of content.documents.entries()) {
    const at = `/documents/${index}`;
    const file = document.uploadId ?? document.returnedDocumentId;
    if (file === null) note(`${at}/uploadId`, "document-file-missing");
    else if (files.has(file)) note(`${at}/uploadId`, "document-twice");
    else files.add(file);
    if (document.typeCode === null) note(`${at}/typeCode`, "document-type-missing");
    else {
      const type = against.types.get(document.typeCode);
      if (type === undefined) note(`${at}/typeCode`, "document-type-unknown");
      else if (!type.mayFile) note(`${at}/typeCode`, "document-type-not-yours");
    }
    if (document.description.trim() === "") note(`${at}/description`, "document-description-missing");
    if (document.language === null) note(`${at}/language`, "document-language-missing");
  }
  checkService(content, against, note);
  return problems;
}

function checkService(
  content: SubmissionContent,
  against: CheckedAgainst,
  note: (path: string, code: keyof typeof texts) => void,
): void {
  const codes = content.documents.map((document) => document.typeCode);
  const required = serviceRuleFor(against.division, codes, against.today) !== undefined;
  const { service } = content;
  if (service === null || service.kind === null) {
    if (required) note("/service/kind", "service-missing");
    return;
  }
  if (service.kind === "unable" && service.explanation.trim() === "")
    note("/service/explanation", "service-explanation-missing");
  if (service.kind !== "provided") return;
  if (service.to.trim() === "") note("/service/to", "service-to-missing");
  if (!serviceMethods.some((one) => one.code === service.method)) note("/service/method", "service-method-missing");
  if (!isDay(service.on) || service.on > against.today) note("/service/on", "service-date-wrong");
}

export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
