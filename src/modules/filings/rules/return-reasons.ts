import type { Bilingual } from "../../../kernel/bilingual.ts";
import { isInForce } from "../../../kernel/dated-rows.ts";

export interface ReturnReason {
  readonly code: string;
  /** What is wrong. */
  readonly name: Bilingual;
  /** How the filer can mend it. */
  readonly mend: Bilingual;
  /** Whether the same file, filed again, would be returned again: another one is asked for. */
  readonly needsNewFile: boolean;
  /** Whether the officer must add words. */
  readonly wordsRequired: boolean;
  readonly effectiveFrom: string;
  readonly effectiveTo: string | null;
  readonly source: Bilingual;
}

/** What is wrong is in the file itself. */
const newFileFor: ReadonlySet<string> = new Set(["illegible", "pages-missing", "not-numbered", "not-signed"]);

const reason = (
  code: string,
  name: Bilingual,
  mend: Bilingual,
  source: Bilingual,
  wordsRequired = false,
): ReturnReason => ({
  code,
  name,
  mend,
  source,
  wordsRequired,
  needsNewFile: newFileFor.has(code),
  effectiveFrom: "2012-12-15",
  effectiveTo: null,
});

const practice: Bilingual = {
  en: "Registry practice (to verify with the registry)",
  fr: "Pratique du greffe (à vérifier auprès du greffe)",
};

/** Why the registry returns a document, and the way to mend it. */
export const returnReasons: readonly ReturnReason[] = [
  reason(
    "wrong-file",
    { en: "The document belongs to another file", fr: "Le document concerne un autre dossier" },
    {
      en: "Check the file number and submit the document on the file to which it belongs.",
      fr: "Vérifiez le numéro de dossier et déposez le document au dossier auquel il se rapporte.",
    },
    practice,
  ),
  reason(
    "illegible",
    { en: "The document, or part of it, cannot be read", fr: "Le document est illisible, en tout ou en partie" },
    {
      en: "Scan it again, straight and at 300 dots per inch or more, and submit the new scan.",
      fr: "Numérisez-le de nouveau, bien droit et à au moins 300 points par pouce, puis déposez la nouvelle copie.",
    },
    {
      en: "RPD Rules, r. 31(2); RAD Rules, r. 27(2); ID Rules, r. 24(2); IAD Rules, 2022, r. 31",
      fr: "Règles de la SPR, par. 31(2); Règles de la SAR, par. 27(2); Règles de la SI, par. 24(2); Règles de la SAI (2022), règle 31",
    },
  ),
  reason(
    "pages-missing",
    { en: "Pages are missing", fr: "Il manque des pages" },
    { en: "Submit the whole document as one file.", fr: "Déposez le document complet en un seul fichier." },
    practice,
  ),
  reason(
    "not-numbered",
    { en: "The pages are not numbered one after the other", fr: "Les pages ne sont pas numérotées consécutivement" },
    {
      en: "Number the pages of all the documents as if they were one document, and submit them again.",
      fr: "Numérotez les pages de tous les documents comme s’il s’agissait d’un seul document, puis déposez-les de nouveau.",
    },
    {
      en: "RPD Rules, r. 31(4); RAD Rules, r. 27(4); ID Rules, r. 24; IAD Rules, 2022, r. 31 and 32",
      fr: "Règles de la SPR, par. 31(4); Règles de la SAR, par. 27(4); Règles de la SI, règle 24; Règles de la SAI (2022), règles 31 et 32",
    },
  ),
  reason(
    "list-missing",
    { en: "There is no list of the documents", fr: "La liste des documents manque" },
    {
      en: "Add a list that identifies each document, and submit everything again.",
      fr: "Ajoutez une liste indiquant chacun des documents, puis déposez le tout de nouveau.",
    },
    {
      en: "RPD Rules, r. 31(3); RAD Rules, r. 27(3); ID Rules, r. 24(4); IAD Rules, 2022, r. 32(b)",
      fr: "Règles de la SPR, par. 31(3); Règles de la SAR, par. 27(3); Règles de la SI, par. 24(4); Règles de la SAI (2022), al. 32b)",
    },
  ),
  reason(
    "translation-missing",
    {
      en: "The translation or the translator’s declaration is missing",
      fr: "La traduction ou la déclaration du traducteur manque",
    },
    {
      en: "Submit the document with its translation into English or French and the translator’s signed declaration.",
      fr: "Déposez le document avec sa traduction en français ou en anglais et la déclaration signée du traducteur.",
    },
    {
      en: "RPD Rules, r. 32; RAD Rules, r. 28; ID Rules, r. 25; IAD Rules, 2022, r. 33",
      fr: "Règles de la SPR, règle 32; Règles de la SAR, règle 28; Règles de la SI, règle 25; Règles de la SAI (2022), règle 33",
    },
  ),
  reason(
    "service-not-shown",
    {
      en: "Nothing says how and when the other party received the document",
      fr: "Rien n’indique comment et quand le document a été transmis à l’autre partie",
    },
    {
      en: "Provide the document to the other party, state how and when, and submit it again.",
      fr: "Transmettez le document à l’autre partie, indiquez comment et à quel moment, puis déposez-le de nouveau.",
    },
    {
      en: "RPD Rules, r. 34(2); RAD Rules, r. 34; IAD Rules, 2022, r. 25",
      fr: "Règles de la SPR, par. 34(2); Règles de la SAR, règle 34; Règles de la SAI (2022), règle 25",
    },
  ),
  reason(
    "not-signed",
    { en: "A signature is missing", fr: "Il manque une signature" },
    {
      en: "Have the document signed by the person whose signature it needs, and submit it again.",
      fr: "Faites signer le document par la personne dont la signature est requise, puis déposez-le de nouveau.",
    },
    practice,
  ),
  reason(
    "duplicate",
    { en: "The document is already on the file", fr: "Le document est déjà au dossier" },
    {
      en: "Nothing is needed if it is the same document. If it is another one, describe what is different and submit it again.",
      fr: "Si c’est le même document, vous n’avez rien à faire. Sinon, décrivez ce qui est différent et déposez-le de nouveau.",
    },
    {
      en: "RPD Rules, r. 35(b)",
      fr: "Règles de la SPR, al. 35b)",
    },
  ),
  reason(
    "other",
    { en: "Another reason", fr: "Autre motif" },
    {
      en: "Follow what the registry writes below, and submit the document again.",
      fr: "Suivez les indications du greffe ci-dessous, puis déposez le document de nouveau.",
    },
    practice,
    true,
  ),
];

/** The reasons that may be given on a day. */
export function returnReasonsOn(on: string): readonly ReturnReason[] {
  return returnReasons.filter((one) => isInForce(one, on));
}
