import type { Bilingual, Language } from "../../../kernel/bilingual.ts";
import { say } from "../../../kernel/bilingual.ts";
import type { Json } from "../../../kernel/canonical-json.ts";
import type { PaperKind } from "./demo-paper-kinds.ts";
import type { Random } from "./random.ts";

/** What a demonstration paper is about: the case as its cover shows it. */
export interface PaperSubject {
  readonly fileNumber: string;
  readonly principal: string;
  readonly division: string;
  /** Language of the paper. */
  readonly language: Language;
  /** Date on the paper, as people write it. */
  readonly dated: string;
}

export interface DemoPaper {
  readonly kind: PaperKind;
  readonly typeCode: string;
  readonly title: string;
  readonly fileName: string;
  readonly content: Json;
}

const invented: Bilingual = {
  en: "Demonstration document. The person, the places and the events are invented.",
  fr: "Document de démonstration. La personne, les lieux et les événements sont inventés.",
};
const signed: Bilingual = { en: "Signed on {dated}", fr: "Signé le {dated}" };
const caseLabel: Bilingual = { en: "File", fr: "Dossier" };
const personLabel: Bilingual = { en: "Person", fr: "Personne" };
const listLabel: Bilingual = { en: "List of documents", fr: "Liste des documents" };

/** One invented paper of one of these kinds: a cover, numbered paragraphs, a list of exhibits. */
export function demoPaper(
  random: Random,
  subject: PaperSubject,
  kinds: readonly [PaperKind, ...PaperKind[]],
): DemoPaper {
  const kind = random.pick(kinds);
  const { language } = subject;
  const count = kind.paragraphs[0] + random.below(kind.paragraphs[1] - kind.paragraphs[0]);
  // One after the other from a place drawn: a paper does not say the same thing twice in a row.
  let place = random.below(kind.sentences.length);
  const sentence = () => say(kind.sentences[place++ % kind.sentences.length] ?? kind.sentences[0], language);
  const paragraphs = Array.from({ length: count }, () =>
    Array.from({ length: 2 + random.below(4) }, sentence).join(" "),
  );
  const exhibits = Array.from({ length: random.below(kind.exhibits + 1) }, () =>
    say(random.pick(exhibitNames), language),
  );
  const title = say(kind.title, language);
  return {
    kind,
    typeCode: kind.typeCode,
    title,
    fileName: `${subject.fileNumber} – ${subject.division} – ${title}.pdf`,
    content: {
      title,
      notice: say(invented, language),
      facts: [
        [say(caseLabel, language), subject.fileNumber],
        [say(personLabel, language), subject.principal],
      ],
      paragraphs,
      listLabel: say(listLabel, language),
      exhibits,
      signed: say(signed, language, { dated: subject.dated }),
    },
  };
}

const exhibitNames: readonly [Bilingual, ...Bilingual[]] = [
  {
    en: "Copy of a national identity card, with translation",
    fr: "Copie d’une carte d’identité nationale, avec traduction",
  },
  { en: "Birth certificate and translator’s declaration", fr: "Acte de naissance et déclaration du traducteur" },
  { en: "Letter from a former employer", fr: "Lettre d’un ancien employeur" },
  { en: "Medical note from a clinic", fr: "Note médicale d’une clinique" },
  { en: "Photographs of the family home", fr: "Photographies de la maison familiale" },
  { en: "Newspaper article, with translation", fr: "Article de journal, avec traduction" },
  { en: "Police report receipt", fr: "Récépissé d’une plainte à la police" },
  { en: "Letters of support from relatives", fr: "Lettres d’appui de membres de la famille" },
];
