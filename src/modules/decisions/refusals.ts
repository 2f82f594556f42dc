import type { RefusalRegistry } from "../../kernel/refusal.ts";

const reload = {
  en: "Reload the page and see what stands now. What you typed is still on this page: copy it first.",
  fr: "Rechargez la page et voyez ce qui est inscrit maintenant. Ce que vous avez écrit est toujours à l’écran\u00a0: copiez-le d’abord.",
};

export const decisionsRefusals = {
  "decision-not-found": {
    status: 404,
    title: {
      en: "There is no such decision, or it is not open to you",
      fr: "Cette décision n’existe pas, ou elle ne vous est pas ouverte",
    },
    next: {
      en: "A draft is read by its author and by whom the author names. Go back to the file.",
      fr: "Un projet n’est lu que par son auteur et par les personnes que celui-ci désigne. Revenez au dossier.",
    },
  },
  "decision-not-possible": {
    status: 409,
    title: {
      en: "File {fileNumber} cannot be decided at its stage",
      fr: "Le dossier {fileNumber} ne peut faire l’objet d’une décision à son étape actuelle",
    },
    next: {
      en: "Record what happened at the hearing first; or have the file given to a member to be decided without one.",
      fr: "Consignez d’abord ce qui s’est passé à l’audience; ou faites confier le dossier à un commissaire pour une décision sans audience.",
    },
  },
  "decision-no-longer-possible": {
    status: 409,
    title: {
      en: "File {fileNumber} does not wait for a decision any more",
      fr: "Le dossier {fileNumber} n’attend plus de décision",
    },
    next: {
      en: "It moved since this draft was begun: look at its history. Your draft is saved; sign it once the file waits for a decision again, or discard it.",
      fr: "Il a changé d’étape depuis le début de ce projet\u00a0: consultez son historique. Votre projet est enregistré; signez-le lorsque le dossier attendra de nouveau une décision, ou abandonnez-le.",
    },
  },
  "decision-of-panel": {
    status: 409,
    title: {
      en: "File {fileNumber} is before a panel of three members: one alone does not decide it",
      fr: "Le dossier {fileNumber} est devant un tribunal de trois commissaires\u00a0: un seul ne peut statuer",
    },
    next: {
      en: "Have the file given to the three members, or heard by them: one of the three then writes, and each signs.",
      fr: "Faites confier le dossier aux trois commissaires, ou entendre par eux\u00a0: l’un des trois rédige alors, et chacun signe.",
    },
  },
  "panel-signature-not-asked": {
    status: 409,
    title: {
      en: "This draft does not wait for your signature",
      fr: "Ce projet n’attend pas votre signature",
    },
    next: {
      en: "The members of the panel sign once its author has signed and sent it to them.",
      fr: "Les membres du tribunal signent une fois que l’auteur a signé le projet et le leur a envoyé.",
    },
  },
  "panel-signed-already": {
    status: 409,
    title: {
      en: "You signed this version already",
      fr: "Vous avez déjà signé cette version",
    },
    next: {
      en: "It is final when all three have signed. A later version is signed anew.",
      fr: "Elle sera définitive lorsque les trois auront signé. Une version ultérieure devra être signée à nouveau.",
    },
  },
  "dissent-reasons-missing": {
    status: 422,
    title: { en: "A dissent needs its reasons", fr: "Une dissidence doit être motivée" },
    next: {
      en: "Write why you do not agree, or sign the reasons of the panel.",
      fr: "Écrivez pourquoi vous n’êtes pas d’accord, ou signez les motifs du tribunal.",
    },
  },
  "panel-without-majority": {
    status: 409,
    title: {
      en: "Another member dissents already: two of the three would not agree",
      fr: "Un autre commissaire est déjà dissident\u00a0: deux des trois ne seraient pas d’accord",
    },
    next: {
      en: "The draft is then not the decision of the panel. Its author changes it and sends it anew, or another of the three writes.",
      fr: "Le projet n’est alors pas la décision du tribunal. Son auteur le modifie et l’envoie à nouveau, ou un autre des trois rédige.",
    },
  },
  "decision-begun-already": {
    status: 409,
    title: {
      en: "A decision of file {fileNumber} has been begun",
      fr: "Une décision du dossier {fileNumber} est déjà commencée",
    },
    next: {
      en: "If it is yours, go on with it from your desk, or discard it. If not, its author does: until then the file stays with them.",
      fr: "Si elle est de vous, poursuivez-la depuis votre bureau, ou abandonnez-la. Sinon, cela revient à la personne qui l’a commencée\u00a0: d’ici là, le dossier lui reste confié.",
    },
  },
  "decision-changed-meanwhile": {
    status: 409,
    title: { en: "This draft was saved elsewhere meanwhile", fr: "Ce projet a été enregistré ailleurs entre-temps" },
    next: reload,
  },
  "decision-not-a-draft": {
    status: 409,
    title: { en: "This decision is no longer a draft", fr: "Cette décision n’est plus un projet" },
    next: {
      en: "What is signed stays as it is. A clerical error is corrected by a new version once it is released.",
      fr: "Ce qui est signé reste tel quel. Une erreur d’écriture se corrige par une nouvelle version une fois la décision transmise.",
    },
  },
  "decision-stated-day-wrong": {
    status: 422,
    title: {
      en: "A decision is stated on a day of the hearing",
      fr: "Une décision est rendue de vive voix un jour d’audience",
    },
    next: {
      en: "Choose the day on which the hearing was held, or leave it empty.",
      fr: "Choisissez le jour où l’audience a été tenue, ou laissez le champ vide.",
    },
  },
  "determination-missing": {
    status: 422,
    title: {
      en: "What is decided of file {fileNumber} is not said",
      fr: "Ce qui est décidé du dossier {fileNumber} n’est pas indiqué",
    },
    next: { en: "Choose the determination of each person.", fr: "Choisissez la décision pour chaque personne." },
  },
  "determination-wrong": {
    status: 422,
    title: {
      en: "This cannot be decided in the proceeding of file {fileNumber}",
      fr: "Cela ne peut être décidé dans la procédure du dossier {fileNumber}",
    },
    next: { en: "Choose a determination from the list.", fr: "Choisissez une décision dans la liste." },
  },
  "determination-needs-hearing": {
    status: 422,
    title: {
      en: "Without a hearing, the claim of file {fileNumber} can be allowed and not rejected",
      fr: "Sans audience, la demande d’asile du dossier {fileNumber} peut être accueillie, mais non rejetée",
    },
    next: {
      en: "Have a hearing set (Act, s. 170(b) and (f)); the draft stays yours.",
      fr: "Faites fixer une audience (Loi, al. 170b) et f)); le projet reste le vôtre.",
    },
  },
  "reasons-missing": {
    status: 422,
    title: { en: "Written reasons must be given with this decision", fr: "Cette décision doit être motivée par écrit" },
    next: {
      en: "Write at least the analysis (Act, s. 169(d); RPD Rules, r. 67).",
      fr: "Rédigez au moins l’analyse (Loi, al. 169d); Règles de la SPR, règle 67).",
    },
  },
  "decision-not-signed": {
    status: 409,
    title: { en: "This decision is not signed", fr: "Cette décision n’est pas signée" },
    next: { en: "Only what its member signed is released.", fr: "Seul ce que son commissaire a signé est transmis." },
  },
  "decision-released-already": {
    status: 409,
    title: { en: "This decision is released already", fr: "Cette décision est déjà transmise" },
    next: {
      en: "Nothing is left to do here: everybody was told at that moment.",
      fr: "Il n’y a plus rien à faire ici\u00a0: tous ont été avisés à ce moment.",
    },
  },
  "correction-not-possible": {
    status: 409,
    title: {
      en: "Only a released decision is corrected, by its own member, once at a time",
      fr: "Seule une décision transmise est corrigée, par son propre commissaire, une correction à la fois",
    },
    next: { en: "Look at the decisions of the file.", fr: "Consultez les décisions du dossier." },
  },
  "correction-decides-the-same": {
    status: 422,
    title: {
      en: "A correction decides the same as what it corrects",
      fr: "Une rectification ne change rien à ce qui a été décidé",
    },
    next: {
      en: "Correct the words alone. To decide otherwise, the case has to be reopened or appealed.",
      fr: "Corrigez le texte seulement. Pour décider autrement, l’affaire doit être rouverte ou portée en appel.",
    },
  },
  "decision-too-early": {
    status: 409,
    title: {
      en: "The appeal of file {fileNumber} may be decided from {dayEn}",
      fr: "L’appel du dossier {fileNumber} peut être tranché à compter du {dayFr}",
    },
    next: {
      en: "Those who answer it have until then (RAD Rules, r. 7 and 13). Your draft is saved: sign on that day or later.",
      fr: "Ceux qui y répondent ont jusque-là (Règles de la SAR, règles 7 et 13). Votre projet est enregistré\u00a0: signez ce jour-là ou plus tard.",
    },
  },
  "reader-not-staff": {
    status: 422,
    title: { en: "This person cannot be named a reader", fr: "Cette personne ne peut être désignée pour lire" },
    next: {
      en: "Choose a member or a person of adjudicative support who sees every file of the decision.",
      fr: "Choisissez un commissaire ou une personne du soutien décisionnel qui voit chaque dossier de la décision.",
    },
  },
  "conflict-too-late": {
    status: 409,
    title: {
      en: "The decision of file {fileNumber} is signed, or the file is closed",
      fr: "La décision du dossier {fileNumber} est signée, ou le dossier est fermé",
    },
    next: {
      en: "Nobody else is asked to decide it, and what took effect stands here. Tell whoever leads your section what you found.",
      fr: "Personne d’autre n’est appelé à statuer, et ce qui a pris effet reste inscrit ici. Avisez la personne qui dirige votre section de ce que vous avez constaté.",
    },
  },
  "member-assigned-already": {
    status: 409,
    title: { en: "This file is with this member already", fr: "Ce dossier est déjà confié à ce commissaire" },
    next: { en: "Nothing is left to do here.", fr: "Il n’y a plus rien à faire ici." },
  },
  "receipt-recipient-wrong": {
    status: 422,
    title: { en: "This person is not on that side of the file", fr: "Cette personne n’est pas de ce côté du dossier" },
    next: { en: "Choose the person from the list.", fr: "Choisissez la personne dans la liste." },
  },
  "receipt-recorded-already": {
    status: 409,
    title: {
      en: "This person’s receipt is recorded already",
      fr: "La réception par cette personne est déjà consignée",
    },
    next: {
      en: "The first receipt counts. Look at the list of receipts.",
      fr: "La première réception compte. Consultez la liste des réceptions.",
    },
  },
  "receipt-day-wrong": {
    status: 422,
    title: {
      en: "A decision is received on a day from its release to today",
      fr: "Une décision est reçue un jour compris entre sa transmission et aujourd’hui",
    },
    next: { en: "Check the day.", fr: "Vérifiez le jour." },
  },
} as const satisfies RefusalRegistry;
