import type { Bilingual } from "../../../kernel/bilingual.ts";
import type { NoticeKind } from "./notice-kind.ts";

const caseRow = { label: { en: "File number", fr: "Numéro de dossier" }, fact: "fileNumber" } as const;
const practice = {
  en: "Practice notice on the electronic exchange of documents (My Case)",
  fr: "Avis de pratique sur l’échange électronique de documents (Mon dossier)",
} as const;
const since = { version: 1, effectiveFrom: "2020-10-26", effectiveTo: null, source: practice } as const;

const review: Bilingual = {
  en: "The registry will now review them. Receipt does not mean that a document has been placed on the file or accepted in evidence.",
  fr: "Le greffe va maintenant les examiner. La réception ne signifie pas qu’un document a été versé au dossier ni admis en preuve.",
};
const limit: Bilingual = {
  en: "If a time limit applies, it keeps running. Send the corrected documents without delay.",
  fr: "Si un délai s’applique, il continue de courir. Déposez sans tarder les documents corrigés.",
};

/** What is said about documents that came in. Not one of them says that a document is accepted in evidence. */
export const filingNotices = [
  {
    ...since,
    code: "acknowledgement-of-receipt",
    title: { en: "Acknowledgement of receipt", fr: "Accusé de réception" },
    paragraphs: [
      {
        en: "The registry has received the documents that you submitted. The receipt, in My Case, gives the fingerprint of each document and the time of receipt in the office that handles the file.",
        fr: "Le greffe a reçu les documents que vous avez déposés. L’accusé de réception, dans Mon dossier, donne l’empreinte de chaque document et l’heure de réception au bureau qui traite le dossier.",
      },
      review,
    ],
    onPaper: [
      {
        en: "The registry has received the documents that you submitted. The time of receipt above is that of the office that handles the file. For a copy of the receipt, which gives the fingerprint of each document, call or write to the registry: its telephone and address are at the top of this letter.",
        fr: "Le greffe a reçu les documents que vous avez déposés. L’heure de réception indiquée ci-dessus est celle du bureau qui traite le dossier. Pour obtenir une copie de l’accusé de réception, qui donne l’empreinte de chaque document, téléphonez ou écrivez au greffe\u00a0: son téléphone et son adresse figurent en haut de la présente lettre.",
      },
      review,
    ],
    rows: [
      caseRow,
      { label: { en: "Received", fr: "Reçus" }, fact: "receivedAt" },
      { label: { en: "Documents", fr: "Documents" }, fact: "documents" },
    ],
    needs: ["fileNumber", "receivedAt", "documents"],
  },
  {
    ...since,
    code: "documents-docketed",
    title: { en: "Documents placed on the file", fr: "Documents versés au dossier" },
    paragraphs: [
      {
        en: "The registry has placed the documents above on the file. You can read them in My Case.",
        fr: "Le greffe a versé au dossier les documents indiqués ci-dessus. Vous pouvez les consulter dans Mon dossier.",
      },
    ],
    onPaper: [
      {
        en: "The registry has placed the documents above on the file. To read them, call or write to the registry: its telephone and address are at the top of this letter.",
        fr: "Le greffe a versé au dossier les documents indiqués ci-dessus. Pour les consulter, téléphonez ou écrivez au greffe\u00a0: son téléphone et son adresse figurent en haut de la présente lettre.",
      },
    ],
    rows: [caseRow, { label: { en: "Documents", fr: "Documents" }, fact: "documents" }],
    needs: ["fileNumber", "documents"],
  },
  {
    ...since,
    code: "submission-returned",
    title: { en: "Documents returned to you", fr: "Documents qui vous sont retournés" },
    paragraphs: [
      {
        en: "The registry could not place the documents above on the file. The reason for each, and what you can do, is with your submission in My Case. What you sent has been kept.",
        fr: "Le greffe n’a pu verser au dossier les documents indiqués ci-dessus. Le motif pour chacun et ce que vous pouvez faire se trouvent avec votre dépôt, dans Mon dossier. Ce que vous avez déposé a été conservé.",
      },
      limit,
    ],
    onPaper: [
      {
        en: "The registry could not place the documents above on the file. For the reason for each, and what you can do, call or write to the registry: its telephone and address are at the top of this letter. What you sent has been kept.",
        fr: "Le greffe n’a pu verser au dossier les documents indiqués ci-dessus. Pour connaître le motif pour chacun et ce que vous pouvez faire, téléphonez ou écrivez au greffe\u00a0: son téléphone et son adresse figurent en haut de la présente lettre. Ce que vous avez déposé a été conservé.",
      },
      limit,
    ],
    rows: [caseRow, { label: { en: "Documents", fr: "Documents" }, fact: "documents" }],
    needs: ["fileNumber", "documents"],
  },
] as const satisfies readonly NoticeKind[];
