import type { Bilingual } from "../../../kernel/bilingual.ts";

export interface PaperKind {
  /** Code of the tribunal's list of document types. */
  readonly typeCode: string;
  readonly title: Bilingual;
  /** Least and most paragraphs. */
  readonly paragraphs: readonly [least: number, most: number];
  readonly exhibits: number;
  readonly sentences: readonly [Bilingual, ...Bilingual[]];
}

const narrative: PaperKind["sentences"] = [
  {
    en: "I lived in the lake district with my parents until I finished school.",
    fr: "J’ai vécu dans le district du lac avec mes parents jusqu’à la fin de mes études.",
  },
  {
    en: "In the spring, men whom I did not know came to our shop and asked for my brother by name.",
    fr: "Au printemps, des hommes que je ne connaissais pas sont venus à notre commerce et ont demandé mon frère par son nom.",
  },
  {
    en: "They told us to close the shop or to pay every month.",
    fr: "Ils nous ont dit de fermer le commerce ou de payer chaque mois.",
  },
  {
    en: "I went to the police station, where an officer wrote a note and gave me no copy.",
    fr: "Je me suis rendu au poste de police, où un agent a pris une note sans m’en remettre copie.",
  },
  {
    en: "After that, I slept at the homes of friends and did not return to my own street.",
    fr: "Par la suite, j’ai dormi chez des amis et je ne suis pas retourné dans ma rue.",
  },
  {
    en: "A neighbour telephoned to say that the door had been broken.",
    fr: "Un voisin a téléphoné pour dire que la porte avait été forcée.",
  },
  {
    en: "I did not think of moving to another city, because the same group is present there.",
    fr: "Je n’ai pas songé à m’installer dans une autre ville, car le même groupe y est présent.",
  },
  {
    en: "I left by bus at night and crossed the border two days later.",
    fr: "Je suis parti en autocar la nuit et j’ai franchi la frontière deux jours plus tard.",
  },
  {
    en: "My mother remains at home and changes her telephone number often.",
    fr: "Ma mère est restée sur place et change souvent de numéro de téléphone.",
  },
  { en: "I am afraid that I would be found if I went back.", fr: "Je crains d’être retrouvé si je retournais là-bas." },
];
const covering: PaperKind["sentences"] = [
  {
    en: "The documents listed below are provided under the rules of the Division.",
    fr: "Les documents énumérés ci-dessous sont transmis conformément aux règles de la Section.",
  },
  {
    en: "Each page is numbered consecutively and each translation comes with the translator’s declaration.",
    fr: "Les pages sont numérotées consécutivement et chaque traduction est accompagnée de la déclaration du traducteur.",
  },
  {
    en: "A copy was provided to the Minister on the same day.",
    fr: "Une copie a été transmise au ministre le même jour.",
  },
  { en: "The originals will be brought to the hearing.", fr: "Les originaux seront apportés à l’audience." },
  {
    en: "The country documents are recent and come from public sources.",
    fr: "Les documents sur le pays sont récents et proviennent de sources publiques.",
  },
  {
    en: "The documents confirm the dates set out in the narrative.",
    fr: "Les documents confirment les dates indiquées dans l’exposé circonstancié.",
  },
];
const argument: PaperKind["sentences"] = [
  {
    en: "The reasons do not deal with the medical evidence, which is central.",
    fr: "Les motifs ne traitent pas de la preuve médicale, qui est essentielle.",
  },
  {
    en: "The finding on an internal flight alternative rests on a document that predates the events.",
    fr: "La conclusion sur la possibilité de refuge intérieur repose sur un document antérieur aux événements.",
  },
  {
    en: "The testimony was consistent on every point that matters.",
    fr: "Le témoignage a été constant sur tous les points importants.",
  },
  {
    en: "The omission that the member noted was explained at the hearing.",
    fr: "L’omission relevée par le commissaire a été expliquée à l’audience.",
  },
  {
    en: "The new evidence could not reasonably have been provided earlier.",
    fr: "Les nouveaux éléments de preuve ne pouvaient raisonnablement être présentés plus tôt.",
  },
  {
    en: "The appeal should be allowed and the decision set aside.",
    fr: "L’appel devrait être accueilli et la décision cassée.",
  },
];
const asking: PaperKind["sentences"] = [
  {
    en: "Counsel asks that the proceeding be held on another day.",
    fr: "Le conseil demande que la procédure ait lieu à une autre date.",
  },
  {
    en: "A hearing in another matter was fixed earlier for the same morning.",
    fr: "Une audience dans une autre affaire avait déjà été fixée le même matin.",
  },
  {
    en: "Three dates within the period are offered, and the person is ready to go on.",
    fr: "Trois dates comprises dans le délai sont proposées, et la personne est prête à poursuivre.",
  },
  { en: "The Minister was told and takes no position.", fr: "Le ministre en a été avisé et ne prend pas position." },
];

/** The kinds of papers that fill the demonstration's cases. */
export const paperKinds: readonly PaperKind[] = [
  {
    typeCode: "basis-of-claim",
    title: {
      en: "Basis of Claim Form and narrative",
      fr: "Formulaire de fondement de la demande d’asile et exposé circonstancié",
    },
    paragraphs: [14, 40],
    exhibits: 3,
    sentences: narrative,
  },
  {
    typeCode: "disclosure",
    title: { en: "Disclosure of documents", fr: "Communication de documents" },
    paragraphs: [4, 60],
    exhibits: 14,
    sentences: covering,
  },
  {
    typeCode: "written-representations",
    title: { en: "Written representations", fr: "Observations écrites" },
    paragraphs: [8, 30],
    exhibits: 4,
    sentences: argument,
  },
  {
    typeCode: "change-of-date",
    title: { en: "Application to change the date or time", fr: "Demande de changement de date ou d’heure" },
    paragraphs: [3, 6],
    exhibits: 2,
    sentences: asking,
  },
];
