import type { RefusalRegistry } from "../../../kernel/refusal.ts";

export const publicationRefusals = {
  "publication-not-released": {
    status: 409,
    title: { en: "Only a released decision is published", fr: "Seule une décision transmise est publiée" },
    next: { en: "Release it first.", fr: "Transmettez-la d’abord." },
  },
  "publication-of-uploaded": {
    status: 409,
    title: {
      en: "The reasons are a document of the member’s own: no anonymised version can be made of it",
      fr: "Les motifs sont un document du commissaire\u00a0: aucune version anonymisée ne peut en être produite",
    },
    next: {
      en: "Only reasons written here are published. Whoever asks for these is answered by the registry, file by file.",
      fr: "Seuls les motifs rédigés ici sont publiés. Le greffe répond au cas par cas à quiconque demande ceux-ci.",
    },
  },
  "publication-of-sealed": {
    status: 409,
    title: {
      en: "A decision of a sealed file is not published",
      fr: "La décision d’un dossier scellé n’est pas publiée",
    },
    next: { en: "Nothing of a sealed file goes out.", fr: "Rien d’un dossier scellé n’est communiqué." },
  },
  "publication-changed-meanwhile": {
    status: 409,
    title: {
      en: "A colleague saved this public version meanwhile",
      fr: "Un collègue a enregistré cette version publique entre-temps",
    },
    next: {
      en: "Reload the page, see what stands now, and go on from there.",
      fr: "Rechargez la page, voyez ce qui est inscrit maintenant et poursuivez à partir de là.",
    },
  },
  "publication-place-wrong": {
    status: 422,
    title: {
      en: "“{text}” does not stand where it is said to",
      fr: "«\u00a0{text}\u00a0» ne se trouve pas à l’endroit indiqué",
    },
    next: {
      en: "Reload the page: the places are found anew.",
      fr: "Rechargez la page\u00a0: les endroits sont recherchés de nouveau.",
    },
  },
  "publication-open": {
    status: 409,
    title: {
      en: "{count} {count|place|places} in the text {count|is|are} not looked at yet",
      fr: "{count} {count|endroit|endroits} du texte {count|n’a|n’ont} pas encore été {count|examiné|examinés}",
    },
    next: {
      en: "Say of each whether it is taken out, replaced or left, save, and publish then.",
      fr: "Indiquez pour chacun s’il est retiré, remplacé ou laissé, enregistrez, puis publiez.",
    },
  },
  "publication-remains": {
    status: 409,
    title: {
      en: "What was taken out stands elsewhere in the text: {words}",
      fr: "Ce qui a été retiré figure ailleurs dans le texte\u00a0: {words}",
    },
    next: {
      en: "Take it out there too; or add it to the names to be found, save, and look at each place.",
      fr: "Retirez-le là aussi; ou ajoutez-le aux noms à rechercher, enregistrez et examinez chaque endroit.",
    },
  },
  "publication-published-already": {
    status: 409,
    title: { en: "This decision is published", fr: "Cette décision est publiée" },
    next: {
      en: "To change its public version, withdraw it first.",
      fr: "Pour modifier sa version publique, retirez-la d’abord.",
    },
  },
  "publication-not-published": {
    status: 409,
    title: { en: "This decision is not published", fr: "Cette décision n’est pas publiée" },
    next: { en: "There is nothing to withdraw.", fr: "Il n’y a rien à retirer." },
  },
  "published-decision-not-found": {
    status: 404,
    title: {
      en: "There is no such published decision, or it was withdrawn",
      fr: "Cette décision publiée n’existe pas, ou elle a été retirée",
    },
    next: { en: "Look for it in the list by its citation.", fr: "Cherchez-la dans la liste par sa référence." },
  },
} as const satisfies RefusalRegistry;
