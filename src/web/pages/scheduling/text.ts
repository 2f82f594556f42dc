import type { Bilingual, Counted } from "../../../kernel/bilingual.ts";

export const schedulingText = {
  title: { en: "Scheduling", fr: "Mise au rôle" },
  lead: {
    en: "A run proposes a day, an hour and people for every file that is ready. Nothing is set, and nobody is told, before it is approved.",
    fr: "Un calcul propose un jour, une heure et des personnes pour chaque dossier prêt. Rien n’est fixé et personne n’est avisé avant l’approbation.",
  },
  ready: { en: "Files ready for a hearing", fr: "Dossiers prêts pour une audience" },
  noneReady: { en: "No file is ready for a hearing.", fr: "Aucun dossier n’est prêt pour une audience." },
  division: { en: "Division", fr: "Section" },
  office: { en: "Office", fr: "Bureau" },
  allOffices: { en: "All offices", fr: "Tous les bureaux" },
  allDivisions: { en: "All divisions", fr: "Toutes les sections" },
  language: { en: "Language", fr: "Langue" },
  cases: { en: "Ready", fr: "Prêts" },
  withDate: { en: "With a proposed date", fr: "Avec une date proposée" },
  run: { en: "Propose dates now", fr: "Proposer des dates maintenant" },
  asked: { en: "Asked for, waiting for a worker", fr: "Demandé, en attente d’exécution" },
  running: {
    en: "Looking for dates. You may leave this page.",
    fr: "Recherche de dates. Vous pouvez quitter cette page.",
  },
  lastRun: { en: "Last run", fr: "Dernier calcul" },
  noRun: { en: "No run has been made.", fr: "Aucun calcul n’a été fait." },
  ended: { en: "Ended", fr: "Terminé" },
  askedBy: { en: "Asked by", fr: "Demandé par" },
  byNight: { en: "Nightly, by itself", fr: "La nuit, automatiquement" },
  placed: { en: "Hearings with a place", fr: "Audiences ayant une place" },
  placedOf: { en: "{placed} of {asked}", fr: "{placed} sur {asked}" },
  quality: { en: "How good the plan is", fr: "Qualité du plan" },
  gap: {
    en: "No plan could lower waiting and load by more than {percent}%: that is proven.",
    fr: "Aucun plan ne pourrait réduire l’attente et la charge de plus de {percent}\u00a0%\u00a0: c’est prouvé.",
  },
  noGap: {
    en: "The search was too short to prove how good it is.",
    fr: "La recherche a été trop courte pour en prouver la qualité.",
  },
  cost: { en: "Cost and bound", fr: "Coût et borne" },
  seconds: { en: "Search", fr: "Recherche" },
  secondsOf: {
    en: "{seconds}\u00a0s, solver version {version}, seed {seed}",
    fr: "{seconds}\u00a0s, version {version} du solveur, graine {seed}",
  },
  leftOut: { en: "Left without a place, and why", fr: "Sans place, et pourquoi" },
  noneLeftOut: { en: "Every file that asked has a place.", fr: "Chaque dossier qui en demandait une a une place." },
  case: { en: "File", fr: "Dossier" },
  why: { en: "Why", fr: "Pourquoi" },
  impossible: { en: "Impossible even on an empty calendar", fr: "Impossible même avec un calendrier vide" },
  crowded: { en: "No place beside the other hearings", fr: "Aucune place à côté des autres audiences" },
  proposals: { en: "Proposed hearings", fr: "Audiences proposées" },
  noProposals: { en: "No hearing is proposed.", fr: "Aucune audience n’est proposée." },
  week: { en: "Week of {day}", fr: "Semaine du {day}" },
  when: { en: "When", fr: "Quand" },
  people: { en: "Before whom, with whom", fr: "Devant qui, avec qui" },
  interpreter: { en: "{language}: {name}", fr: "{language}\u00a0: {name}" },
  nobody: { en: "nobody named", fr: "personne de désigné" },
  state: { en: "State", fr: "État" },
  anyState: { en: "Any state", fr: "Tous les états" },
  approve: { en: "Approve", fr: "Approuver" },
  approveAll: { en: "Approve all of the last run", fr: "Approuver tout le dernier calcul" },
  approveOneTitle: { en: "Approve this hearing?", fr: "Approuver cette audience?" },
  approveAllTitle: { en: "Approve these hearings?", fr: "Approuver ces audiences?" },
  approveLead: {
    en: "Where counsel is asked first, the date is offered and held for them. The others are set, and their notices go out. What you approve:",
    fr: "Lorsque le conseil est consulté d’abord, la date lui est offerte et réservée. Les autres sont fixées et leurs avis partent. Ce que vous approuvez\u00a0:",
  },
  issues: { en: "Issues that will be raised", fr: "Questions qui seront soulevées" },
  issuesHint: {
    en: "The notice names them (RAD Rules, r. 56(1)).",
    fr: "L’avis les mentionne (Règles de la SAR, par. 56(1)).",
  },
  offeredTo: {
    en: "Offer {ordinal} to {counsel}, until {moment}",
    fr: "Offre {ordinal} à {counsel}, jusqu’au {moment}",
  },
  offeredDate: { en: "the date was then {moment}", fr: "la date était alors le\u00a0{moment}" },
  offerEnded: { en: "Offer {ordinal} to {counsel}: {state}", fr: "Offre {ordinal} à {counsel}\u00a0: {state}" },
  answeredIn: { en: "answered by {name}, {moment}", fr: "réponse de {name}, {moment}" },
  answeredByLink: {
    en: "answered by the link of the e-mail, {moment}",
    fr: "réponse par le lien du courriel, {moment}",
  },
  takeBack: { en: "Take the offer back", fr: "Retirer l’offre" },
  asksCounsel: { en: "Counsel is asked first", fr: "Le conseil est consulté d’abord" },
  asksNobody: { en: "The date is set without asking", fr: "La date est fixée sans consultation" },
  asking: { en: "{division}: before a date is set", fr: "{division}\u00a0: avant de fixer une date" },
  askingRule: {
    en: "Offers at most: {most}; working days to answer: {days}; other dates: {others}. {source}",
    fr: "Offres, au plus\u00a0: {most}; jours ouvrables pour répondre\u00a0: {days}; autres dates\u00a0: {others}. {source}",
  },
  askingInterpreter: { en: "{division}: interpreters", fr: "{division}\u00a0: interprètes" },
  asksInterpreter: { en: "The sitting is offered to them", fr: "La séance leur est offerte" },
  assignsInterpreter: {
    en: "They are given the sitting without asking",
    fr: "La séance leur est attribuée sans consultation",
  },
  interpreterRule: {
    en: "Asked at most for one sitting: {most}; working days to answer: {days}. {source}",
    fr: "Sollicités au plus pour une séance\u00a0: {most}; jours ouvrables pour répondre\u00a0: {days}. {source}",
  },
  offerReturned: {
    en: "The e-mail came back, {moment}: reach counsel otherwise.",
    fr: "Le courriel est revenu, {moment}\u00a0: joignez le conseil autrement.",
  },
  leaveAside: { en: "Leave aside", fr: "Mettre de côté" },
  takeBackQuestion: { en: "Take this offer back?", fr: "Retirer cette offre?" },
  takeBackDetail: {
    en: "Counsel cannot accept it any more, and no message tells them. {cases} is planned anew by the next run.",
    fr: "Le conseil ne peut plus l’accepter, et aucun message ne l’en avise. {cases}\u00a0: une date est cherchée au prochain calcul.",
  },
  takenBack: {
    en: "The offer is taken back. No message goes to counsel; their page of offers says it.",
    fr: "L’offre est retirée. Aucun message n’est envoyé au conseil; sa page des offres l’indique.",
  },
  leftAside: { en: "Left aside. Nobody is told.", fr: "Mise de côté. Personne n’est avisé." },
  repair: { en: "Somebody is away", fr: "Une personne est absente" },
  repairLead: {
    en: "For each of their hearings somebody in their place is looked for at the same hour, or else another day with the notice that it needs. What is found is proposed above, as any other, and can be approved here together.",
    fr: "Pour chacune de ses audiences, une autre personne est recherchée à la même heure, sinon un autre jour avec l’avis requis. Ce qui est trouvé est proposé ci-dessus, comme le reste, et peut être approuvé ici d’un seul coup.",
  },
  repairs: { en: "Absences told", fr: "Absences signalées" },
  whoIsAway: { en: "Who is away", fr: "Personne absente" },
  personOfRole: { en: "{name} ({role})", fr: "{name} ({role})" },
  untilDay: { en: "to", fr: "au" },
  askedOn: { en: "Asked", fr: "Demandé" },
  found: { en: "Hearings with a place", fr: "Audiences ayant une place" },
  restToPlace: {
    en: "The others stand as they are set, and are work to do: “Hearings of somebody who is away”.",
    fr: "Les autres restent fixées telles quelles et sont du travail à faire : « Audiences d’une personne absente ».",
  },
  toApprove: { en: "To approve", fr: "À approuver" },
  nothingToApprove: { en: "Nothing", fr: "Rien" },
  approveCount: { en: "Approve ({n})", fr: "Approuver ({n})" },
  movesFrom: { en: "Now set for {moment}, with {people}", fr: "Actuellement fixée au {moment}, avec {people}" },
  sameHour: {
    en: "Keeps its day and hour; now with {people}",
    fr: "Garde son jour et son heure; actuellement avec {people}",
  },
  absenceBack: {
    en: "Left aside, because the absence was taken back: {n}",
    fr: "{n|Mise|Mises} de côté, car l’absence a été retirée\u00a0: {n}",
  },
  repairAsk: { en: "Find a replacement", fr: "Trouver un remplacement" },
  repairAsked: {
    en: "Asked for. What is found is proposed above.",
    fr: "Demandé. Ce qui est trouvé est proposé ci-dessus.",
  },
  awayFrom: { en: "First day away", fr: "Premier jour d’absence" },
  awayTo: { en: "Last day away", fr: "Dernier jour d’absence" },
  policy: { en: "How each division accepts dates", fr: "Comment chaque section accepte les dates" },
  policyLead: {
    en: "Automatic: dates of the next run are set by themselves, or offered first where counsel is asked, and every night a run is made. Hearings before the RAD always wait for their issues.",
    fr: "Automatique\u00a0: les dates du prochain calcul sont fixées d’elles-mêmes, ou d’abord offertes là où le conseil est consulté, et un calcul est fait chaque nuit. Les audiences de la SAR attendent toujours leurs questions.",
  },
  policySaved: { en: "Saved for {division}.", fr: "Enregistré pour la {division}." },
  hearing: { en: "Open the file", fr: "Ouvrir le dossier" },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const modeText: Readonly<Record<string, Bilingual>> = {
  approval: { en: "An officer approves", fr: "Un agent approuve" },
  automatic: { en: "Automatic", fr: "Automatique" },
};

export const stateText: Readonly<Record<string, Bilingual>> = {
  proposed: { en: "Proposed", fr: "Proposée" },
  approved: { en: "Approved, being set", fr: "Approuvée, en cours de fixation" },
  offered: { en: "Offered to counsel", fr: "Offerte au conseil" },
  confirmed: { en: "Being set", fr: "En cours de fixation" },
  set: { en: "Set", fr: "Fixée" },
  refused: { en: "Refused by counsel", fr: "Refusée par le conseil" },
  lapsed: { en: "Not answered in time", fr: "Sans réponse dans le délai" },
  superseded: { en: "Overtaken", fr: "Dépassée" },
  "left-aside": { en: "Left aside", fr: "Mise de côté" },
};

const counted = (en: readonly [string, string], fr: readonly [string, string]): Counted => ({
  one: { en: en[0], fr: fr[0] },
  other: { en: en[1], fr: fr[1] },
});

/** The lines of an approval's summary, in their order. */
export const summaryText = {
  hearings: counted(["{count} hearing", "{count} hearings"], ["{count} audience", "{count} audiences"]),
  moved: counted(
    ["{count} hearing that is set moves", "{count} hearings that are set move"],
    ["{count} audience déjà fixée est déplacée", "{count} audiences déjà fixées sont déplacées"],
  ),
  atTheirHour: counted(
    ["{count} hearing keeps its day and hour, with others", "{count} hearings keep their day and hour, with others"],
    [
      "{count} audience garde son jour et son heure, avec d’autres personnes",
      "{count} audiences gardent leur jour et leur heure, avec d’autres personnes",
    ],
  ),
  cases: counted(["on {count} file", "on {count} files"], ["dans {count} dossier", "dans {count} dossiers"]),
  offered: counted(
    ["{count} date is first offered to counsel", "{count} dates are first offered to counsel"],
    ["{count} date est d’abord offerte au conseil", "{count} dates sont d’abord offertes au conseil"],
  ),
  counselAsked: counted(
    ["{count} counsel is asked by e-mail and in My Case", "{count} counsel are asked by e-mail and in My Case"],
    [
      "{count} conseil est consulté par courriel et dans Mon dossier",
      "{count} conseils sont consultés par courriel et dans Mon dossier",
    ],
  ),
  partiesAfter: counted(
    ["{count} party gets the notice once such a date is set", "{count} parties get the notice once such dates are set"],
    [
      "{count} partie reçoit l’avis une fois la date ainsi offerte fixée",
      "{count} parties reçoivent l’avis une fois les dates ainsi offertes fixées",
    ],
  ),
  parties: counted(
    ["{count} party gets the notice at once", "{count} parties get the notice at once"],
    ["{count} partie reçoit l’avis sans attendre", "{count} parties reçoivent l’avis sans attendre"],
  ),
  counsel: counted(
    ["{count} counsel gets the notice at once", "{count} counsel get the notice at once"],
    ["{count} conseil reçoit l’avis sans attendre", "{count} conseils reçoivent l’avis sans attendre"],
  ),
  members: counted(
    ["{count} member sits", "{count} members sit"],
    ["{count} commissaire siège", "{count} commissaires siègent"],
  ),
  interpreters: counted(
    ["{count} interpreter is given a sitting", "{count} interpreters are given sittings"],
    ["{count} interprète reçoit une séance", "{count} interprètes reçoivent des séances"],
  ),
  ministerCounsel: counted(
    ["{count} Minister’s counsel appears", "{count} Minister’s counsel appear"],
    ["{count} conseil du ministre comparaît", "{count} conseils du ministre comparaissent"],
  ),
  relieved: counted(
    ["{count} person is not to sit or appear any more", "{count} people are not to sit or appear any more"],
    ["{count} personne ne siège ou ne comparaît plus", "{count} personnes ne siègent ou ne comparaissent plus"],
  ),
  withoutIssues: counted(
    ["{count} hearing waits for its issues", "{count} hearings wait for their issues"],
    ["{count} audience attend ses questions", "{count} audiences attendent leurs questions"],
  ),
} as const;

export const approvedText = {
  approved: counted(
    ["{count} hearing approved.", "{count} hearings approved."],
    ["{count} audience approuvée.", "{count} audiences approuvées."],
  ),
  superseded: counted(
    ["{count} was overtaken by a hearing set by hand.", "{count} were overtaken by hearings set by hand."],
    [
      "{count} a été dépassée par une audience fixée à la main.",
      "{count} ont été dépassées par des audiences fixées à la main.",
    ],
  ),
  withoutIssues: counted(
    ["{count} waits for its issues.", "{count} wait for their issues."],
    ["{count} attend ses questions.", "{count} attendent leurs questions."],
  ),
} as const;
