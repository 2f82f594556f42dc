import type { Bilingual } from "../../../kernel/bilingual.ts";

/** The form that sets or changes a hearing, and what is checked before it is sent. */
export const formText = {
  changedTitle: {
    en: "Somebody changed this hearing while you were typing",
    fr: "Cette audience a été modifiée pendant que vous remplissiez le formulaire",
  },
  standsNow: {
    en: "It now stands at: {moment}. What you typed is still here; compare it before you go on.",
    fr: "Elle est maintenant fixée ainsi\u00a0: {moment}. Ce que vous avez inscrit est toujours là; comparez avant de poursuivre.",
  },
  cancelledNow: {
    en: "It is cancelled ({moment}). What you typed is still here, but a cancelled hearing cannot be changed.",
    fr: "Elle est annulée ({moment}). Ce que vous avez inscrit est toujours là, mais une audience annulée ne peut être modifiée.",
  },
  goOn: { en: "Go on with what I typed", fr: "Poursuivre avec ce que j’ai inscrit" },
  setOn: { en: "Set a hearing", fr: "Fixer une audience" },
  changeOn: { en: "Change the hearing", fr: "Modifier l’audience" },
  when: { en: "When", fr: "Quand" },
  on: { en: "Day", fr: "Jour" },
  time: { en: "Hour", fr: "Heure" },
  timeHint: { en: "On the clocks of the {office} office.", fr: "À l’heure du bureau de {office}." },
  duration: { en: "Time set aside", fr: "Durée prévue" },
  how: { en: "How and where", fr: "Mode et lieu" },
  mode: { en: "How it is held", fr: "Mode d’audience" },
  room: { en: "Room", fr: "Salle" },
  withoutRoom: { en: "No room", fr: "Aucune salle" },
  noRoom: {
    en: "This office has no open room. A scheduling officer opens one under Hearings, Hearing rooms.",
    fr: "Ce bureau n’a aucune salle ouverte. Un agent de mise au rôle en ouvre une sous Audiences, Salles d’audience.",
  },
  roomHint: { en: "Needed unless the hearing is virtual.", fr: "Nécessaire, sauf si l’audience est virtuelle." },
  joinUrl: { en: "Link to the video hearing", fr: "Lien de l’audience vidéo" },
  joinUrlHint: {
    en: "Begins with https://. It can be added later: the parties are then told again.",
    fr: "Commence par https://. Il peut être ajouté plus tard\u00a0: les parties sont alors avisées de nouveau.",
  },
  joinCode: { en: "Code of the link", fr: "Code du lien" },
  joinTelephone: { en: "Telephone if the connection fails", fr: "Téléphone si la connexion échoue" },
  who: { en: "Who", fr: "Qui" },
  member: { en: "Member", fr: "Commissaire" },
  later: { en: "To be assigned later", fr: "À affecter plus tard" },
  interpreterLanguage: { en: "Interpreter’s language", fr: "Langue de l’interprète" },
  interpreterDialect: { en: "Dialect", fr: "Dialecte" },
  interpreterDialectHint: {
    en: "For another language: its name.",
    fr: "Pour une autre langue\u00a0: son nom.",
  },
  issues: { en: "Issues to be raised", fr: "Questions qui seront soulevées" },
  issuesHint: {
    en: "Stated in the notice. Required before the Refugee Appeal Division.",
    fr: "Énoncées dans l’avis. Obligatoires devant la Section d’appel des réfugiés.",
  },
  why: { en: "Why it changes", fr: "Motif du changement" },
  reason: { en: "Reason", fr: "Motif" },
  note: { en: "Note for the staff", fr: "Note pour le personnel" },
  noteHint: { en: "The parties do not see it.", fr: "Les parties ne la voient pas." },
  check: { en: "Check before setting", fr: "Vérifier avant de fixer" },
  checkChange: { en: "Check before changing", fr: "Vérifier avant de modifier" },
  toHearings: { en: "Back to the hearings", fr: "Retour aux audiences" },
  back: { en: "Go back and correct", fr: "Revenir et corriger" },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const confirmText = {
  title: { en: "Please check", fr: "Veuillez vérifier" },
  moment: { en: "Day and hour", fr: "Jour et heure" },
  until: { en: "Until", fr: "Jusqu’à" },
  nobodySits: { en: "Nobody is chosen yet", fr: "Personne n’est encore choisi" },
  office: { en: "Office whose clocks count", fr: "Bureau dont l’heure fait foi" },
  cases: { en: "Files heard", fr: "Dossiers entendus" },
  told: { en: "Who will be told", fr: "Qui sera avisé" },
  toldCaption: { en: "How the notice reaches each person", fr: "Comment l’avis parvient à chaque personne" },
  name: { en: "Name", fr: "Nom" },
  relation: { en: "On the file as", fr: "Au dossier à titre de" },
  channel: { en: "Reached by", fr: "Joint par" },
  case: { en: "File", fr: "Dossier" },
  nobody: { en: "Nobody would be told.", fr: "Personne ne serait avisé." },
  notice: { en: "Notice to the parties", fr: "Préavis aux parties" },
  noMinimum: {
    en: "The rules of this division give no minimum notice.",
    fr: "Les règles de cette section ne prévoient pas de préavis minimal.",
  },
  enough: { en: "Enough: not before {day}.", fr: "Suffisant\u00a0: pas avant le {day}." },
  short: {
    en: "Too short: by the rules not before {day}. A ground is needed.",
    fr: "Trop court\u00a0: selon les règles, pas avant le {day}. Un motif est nécessaire.",
  },
  ground: { en: "Ground for less notice", fr: "Motif d’un préavis plus court" },
  groundNote: { en: "What it rests on", fr: "Sur quoi il se fonde" },
  groundNoteHint: {
    en: "For example the consent: whose, when and how it was given.",
    fr: "Par exemple le consentement\u00a0: de qui, quand et comment il a été donné.",
  },
  apart: {
    en: "On what decision is this file heard without the other?",
    fr: "En vertu de quelle décision ce dossier est-il entendu sans l’autre?",
  },
  apartHint: {
    en: "Who decided it, and when. Without a decision, ask somebody who is assigned to the other file to set the hearing.",
    fr: "Qui l’a décidé, et quand. Sans décision, demandez à une personne affectée à l’autre dossier de fixer l’audience.",
  },
  warnings: { en: "Please note", fr: "À noter" },
  doSet: { en: "Set the hearing and issue the notice", fr: "Fixer l’audience et délivrer l’avis" },
  doChange: { en: "Change the hearing and issue the notice", fr: "Modifier l’audience et délivrer l’avis" },
  isSet: { en: "The hearing is set", fr: "L’audience est fixée" },
  isChanged: { en: "The hearing is changed", fr: "L’audience est modifiée" },
  isCancelled: { en: "The hearing is cancelled", fr: "L’audience est annulée" },
  inPortal: {
    en: "In My Case now, and told by e-mail: {names}.",
    fr: "Dans Mon dossier dès maintenant, et avis par courriel\u00a0: {names}.",
  },
  byLetter: {
    en: "By letter, which the registry still has to mail: {names}.",
    fr: "Par lettre, que le greffe doit encore poster\u00a0: {names}.",
  },
  noAddress: {
    en: "No postal address is known for {names}. Find one: until then nothing is mailed.",
    fr: "Aucune adresse postale n’est connue pour {names}. Trouvez-en une\u00a0: d’ici là, rien n’est posté.",
  },
  nobodyTold: {
    en: "No notice went out: nothing changed that the parties are told of.",
    fr: "Aucun avis n’a été délivré\u00a0: rien n’a changé dont les parties sont avisées.",
  },
  cancelAsk: {
    en: "The hearing of {moment} will not take place. A notice not to appear goes to the people of its files, by the means shown afterwards.",
    fr: "L’audience du {moment} n’aura pas lieu. Un avis de ne pas comparaître est adressé aux personnes inscrites à ses dossiers, par les moyens indiqués ensuite.",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const relationNames: Readonly<Record<string, Bilingual>> = {
  "counsel-of-record": { en: "Counsel of record", fr: "Conseil inscrit au dossier" },
  party: { en: "Party", fr: "Partie" },
  "designated-representative": { en: "Designated representative", fr: "Représentant désigné" },
  minister: { en: "Minister’s counsel", fr: "Conseil du ministre" },
};

export const toldChannels = {
  portal: { en: "My Case and e-mail", fr: "Mon dossier et courriel" },
  mail: { en: "Letter, to be mailed", fr: "Lettre, à poster" },
  mailAndEmail: { en: "Letter, to be mailed; e-mail", fr: "Lettre, à poster; courriel" },
  addressMissing: { en: "No address is known", fr: "Aucune adresse n’est connue" },
  through: { en: "Through {name}", fr: "Par l’entremise de {name}" },
} as const satisfies Readonly<Record<string, Bilingual>>;
