import type { Bilingual } from "../../../kernel/bilingual.ts";
import type { FinishOutcome } from "../../../modules/work/text.ts";

const does: Readonly<Record<string, Bilingual>> = {
  "choose-stream": {
    en: "Choose the stream of the claim among the steps of the file. Choosing it finishes this item.",
    fr: "Choisissez le volet de la demande d’asile parmi les étapes du dossier. Ce choix termine la tâche.",
  },
  "check-basis-of-claim": {
    en: "The Basis of Claim Form is awaited. This item ends by itself when the form is added to the docket. If the time limit passes, record it among the steps of the file.",
    fr: "Le Formulaire de fondement de la demande d’asile est attendu. La tâche se termine d’elle-même lorsqu’il est inscrit au répertoire. Si le délai expire, consignez-le parmi les étapes du dossier.",
  },
  "representatives-wanted": {
    en: "Somebody must act for a person of this file. Record who on the page of the file, beside the person.",
    fr: "Une personne de ce dossier doit être représentée. Inscrivez par qui sur la page du dossier, près de son nom.",
  },
  "appeals-to-perfect": {
    en: "The appellant’s record is awaited. When it is received, record among the steps of the file that the appeal is perfected.",
    fr: "Le dossier de l’appelant est attendu. À sa réception, constatez la mise en état parmi les étapes du dossier.",
  },
  suspensions: {
    en: "The proceeding is suspended. Ask whether the reason still stands, and record among the steps of the file how it goes on.",
    fr: "Il est sursis à l’étude. Vérifiez si le motif existe toujours, et consignez la suite parmi les étapes du dossier.",
  },
  "hearings-to-set": {
    en: "Set the hearing from the page of the file. Setting it finishes this item.",
    fr: "Fixez l’audience depuis la page du dossier. La fixer termine la tâche.",
  },
  "special-hearings-to-set": {
    en: "Set the special hearing from the page of the file. Setting it finishes this item.",
    fr: "Fixez l’audience spéciale depuis la page du dossier. La fixer termine la tâche.",
  },
  "resumptions-to-set": {
    en: "Set the day on which the hearing resumes from the page of the file. Setting it finishes this item.",
    fr: "Fixez la reprise de l’audience depuis la page du dossier. La fixer termine la tâche.",
  },
  "hearings-to-record": {
    en: "Hold the hearing, then record what it came to from its own page. Recording it finishes this item.",
    fr: "Tenez l’audience, puis consignez son issue depuis sa propre page. La consigner termine la tâche.",
  },
  "files-to-review": {
    en: "Review the file: allow the claim without a hearing, or choose another stream among the steps of the file.",
    fr: "Examinez le dossier : accueillez la demande d’asile sans audience, ou choisissez un autre volet parmi les étapes du dossier.",
  },
  "decisions-to-write": {
    en: "Write the decision and sign it. Signing finishes this item.",
    fr: "Rédigez la décision et signez-la. La signature termine la tâche.",
  },
  "abandonments-to-decide": {
    en: "Decide among the steps of the file whether the proceeding is abandoned. A special hearing may come first.",
    fr: "Décidez, parmi les étapes du dossier, s’il y a désistement. Une audience spéciale peut précéder.",
  },
  "appeals-to-decide": {
    en: "Decide the appeal on paper, or order a hearing among the steps of the file. Signing the decision finishes this item.",
    fr: "Tranchez l’appel sur dossier, ou ordonnez une audience parmi les étapes du dossier. La signature de la décision termine la tâche.",
  },
  "appeals-not-perfected": {
    en: "The appeal was not perfected by its day. Dismiss it among the steps of the file, or extend the time. Either finishes this item, and so does the appellant’s record.",
    fr: "L’appel n’a pas été mis en état au jour prévu. Rejetez-le parmi les étapes du dossier, ou prorogez le délai. L’un ou l’autre termine la tâche, comme l’arrivée du dossier de l’appelant.",
  },
  "date-changes": {
    en: "A change of the hearing’s date was granted and no date was found for it. Change or cancel the hearing on the file: either finishes this item.",
    fr: "Un changement de la date d’audience a été accordé et aucune date n’a été trouvée. Modifiez ou annulez l’audience dans le dossier\u00a0: l’un ou l’autre termine la tâche.",
  },
  "interpreters-wanted": {
    en: "Nobody who was asked interprets this hearing, or nobody is free. Find somebody and name them on the hearing; this item ends when they accept the sitting or the hearing is cancelled, or you finish it.",
    fr: "Aucune des personnes sollicitées n’est l’interprète de cette audience, ou personne n’est libre. Trouvez quelqu’un et nommez-le à l’audience; la tâche se termine lorsqu’il accepte la séance, que l’audience est annulée ou que vous la terminez.",
  },
  "files-ageing": {
    en: "The file is ready and has waited longer than its division’s age without a date. See on “What is missing” why, and set a hearing or bring what is missing. Setting a hearing finishes this item.",
    fr: "Le dossier est prêt et attend une date depuis plus longtemps que l’âge prévu par sa section. Voyez la raison à «\u00a0Ce qui manque\u00a0», et fixez une audience ou fournissez ce qui manque. Fixer une audience termine la tâche.",
  },
  "offers-returned": {
    en: "The e-mail of an offered date or sitting came back. Reach the person otherwise and have their address corrected; the offer lapses at its time. This item ends when they answer, or you finish it.",
    fr: "Le courriel d’une date ou d’une séance offerte est revenu. Joignez la personne autrement et faites corriger son adresse; l’offre expire à son heure. La tâche se termine lorsqu’elle répond, ou que vous la terminez.",
  },
  "invitations-refused": {
    en: "A mail server would not take somebody’s calendar invitation to a hearing; the hearings of the file say whose. The notice to appear goes its own way. Reach the person, have their address corrected, and finish this item; another day for the hearing, or its cancellation, finishes it too.",
    fr: "Un serveur de courriel n’a pas accepté une invitation de calendrier à une audience; les audiences du dossier indiquent à qui elle était destinée. L’avis de convocation suit sa propre voie. Joignez la personne, faites corriger son adresse et terminez la tâche; un autre jour d’audience, ou son annulation, la termine aussi.",
  },
  "calendar-answers": {
    en: "A calendar program declined an invitation, was not certain, or proposed another hour; the history of the file says which. It changes nothing. Ask the person, change or cancel the hearing where it must be, and finish this item.",
    fr: "Un calendrier a décliné une invitation, n’était pas certain ou a proposé une autre heure; l’historique du dossier le précise. Cela ne change rien. Interrogez la personne, modifiez ou annulez l’audience s’il le faut, et terminez la tâche.",
  },
  "moves-to-approve": {
    en: "This hearing cannot be held as it is set, or a change of its date was granted, and another place for it waits for your approval on the Scheduling page. Nobody is told before. Approve it or leave it aside there, or change or cancel the hearing: each finishes this item. It is shown to the registry the day after it was due.",
    fr: "Cette audience ne peut se tenir comme elle est fixée, ou un changement de sa date a été accordé, et une autre place attend votre approbation à la page Mise au rôle. Personne n’est avisé d’ici là. Approuvez-la ou laissez-la de côté à cette page, ou modifiez ou annulez l’audience\u00a0: chacun de ces actes termine la tâche. Elle est montrée au greffe le lendemain de son échéance.",
  },
  "moves-refused": {
    en: "Somebody of this hearing is away, and it has no other place: counsel cannot come on the day that was offered, or none could be set; the history of the file says which. The hearing stands at its hour and cannot be held so. Find another day, or cancel it: either finishes this item. Where another person takes the place at the same hour, finish it yourself.",
    fr: "Une personne de cette audience est absente, et l’audience n’a pas d’autre place\u00a0: le conseil ne peut venir au jour offert, ou aucun n’a pu être fixé; l’historique du dossier le précise. L’audience reste fixée à son heure et ne peut se tenir ainsi. Trouvez un autre jour ou annulez-la\u00a0: l’un ou l’autre termine la tâche. Si une autre personne prend la place à la même heure, terminez-la vous-même.",
  },
  "counsel-suspended": {
    en: "The licence of counsel of record does not allow them to act, and a hearing is set. Tell the parties, and change or cancel the hearing where it cannot go on. This item ends when counsel may act again, or another counsel does.",
    fr: "Le permis du conseil au dossier ne lui permet pas d’agir et une audience est fixée. Avisez les parties, et modifiez ou annulez l’audience si elle ne peut avoir lieu. La tâche se termine lorsque le conseil peut agir de nouveau, ou qu’un autre le fait.",
  },
  undertakings: {
    en: "An undertaking given at the hearing is awaited. Record on the page of the hearing the day on which it was met.",
    fr: "Un engagement pris à l’audience est attendu. Inscrivez sur la page de l’audience le jour où il a été rempli.",
  },
};

export const taskText = {
  whatToDo: { en: "What is to be done", fr: "Ce qu’il faut faire" },
  doneOnCase: { en: "This work is done on the file.", fr: "Ce travail se fait dans le dossier." },
  openCase: { en: "Open file {number}", fr: "Ouvrir le dossier {number}" },
  does,
  dateChangeLead: {
    en: "This application to change the date or time of a hearing is on the docket and waits for an answer. Where it is granted, record that at the hearing, under “Change the hearing”: this item is then finished. Where it is refused, or there is no hearing to change, tell the parties, then say that nothing more is to be done. Until they are told, they must appear.",
    fr: "Cette demande de changement de date ou d’heure d’une audience est inscrite au répertoire et attend une réponse. Si elle est accueillie, consignez-le à l’audience, sous «\u00a0Modifier l’audience\u00a0»\u00a0: cet élément est alors terminé. Si elle est rejetée, ou s’il n’y a aucune audience à changer, avisez-en les parties, puis indiquez qu’il n’y a plus rien à faire. D’ici là, elles doivent comparaître.",
  },
  asks: {
    application: {
      en: "This application is on the docket and waits for a decision. Bring it to a member once the other party has responded or its time to respond has passed, tell the parties what was decided, then say here what came of it.",
      fr: "Cette demande est inscrite au répertoire et attend une décision. Soumettez-la à un commissaire une fois que l’autre partie a répondu ou que son délai de réponse est expiré, avisez les parties de ce qui a été décidé, puis indiquez ici ce qu’il en est advenu.",
    },
    withdrawal: {
      en: "This notice of withdrawal is on the docket. Where no substantive evidence has been accepted, record the withdrawal on the file: this item is then finished. Where some has, the Division must allow the withdrawal: bring it to a member. If the file is not withdrawn, tell the parties, then say here what came of it.",
      fr: "Cet avis de retrait est inscrit au répertoire. Si aucune preuve de fond n’a été acceptée, consignez le retrait au dossier\u00a0: cet élément est alors terminé. Dans le cas contraire, la section doit autoriser le retrait\u00a0: soumettez l’avis à un commissaire. Si le dossier n’est pas retiré, avisez-en les parties, puis indiquez ici ce qu’il en est advenu.",
    },
    "constitutional-question": {
      en: "This notice of constitutional question is on the docket. Bring it to a member before the day on which the question is to be argued, then say here what came of it.",
      fr: "Cet avis de question constitutionnelle est inscrit au répertoire. Soumettez-le à un commissaire avant le jour où la question doit être débattue, puis indiquez ici ce qu’il en est advenu.",
    },
  },
  outcome: { en: "What came of it", fr: "Ce qu’il en est advenu" },
  finishWithOutcome: { en: "Finish", fr: "Terminer" },
  caseWithdrawn: { en: "The file was withdrawn.", fr: "Le dossier a été retiré." },
  dateChangeGranted: {
    en: "The change of date was granted. What becomes of it is shown at the hearing.",
    fr: "Le changement de date a été accordé. La suite figure à l’audience.",
  },
  toHearings: { en: "See the hearings of the file", fr: "Voir les audiences du dossier" },
  finish: { en: "Nothing more is to be done: finish", fr: "Il n’y a plus rien à faire\u00a0: terminer" },
  lookedAt: { en: "It was looked at and finished.", fr: "Elle a été examinée et terminée." },
  finishedAs: {
    allowed: { en: "It was allowed.", fr: "Il y a été fait droit." },
    dismissed: { en: "It was dismissed.", fr: "Il n’y a pas été fait droit." },
    "left-to-decision": {
      en: "It will be decided at the hearing or with the decision.",
      fr: "Il en sera décidé à l’audience ou dans la décision.",
    },
    "nothing-to-decide": { en: "There was nothing to decide.", fr: "Il n’y avait rien à trancher." },
  } satisfies Readonly<Record<FinishOutcome, Bilingual>>,
  hearingHeld: { en: "What the hearing came to was recorded.", fr: "L’issue de l’audience a été consignée." },
  hearingSet: { en: "A hearing was set.", fr: "Une audience a été fixée." },
  movedOn: { en: "The file has gone on from there.", fr: "Le dossier est passé à une autre étape." },
  signed: { en: "The decision was signed.", fr: "La décision a été signée." },
  met: { en: "The undertaking was met.", fr: "L’engagement a été rempli." },
  received: { en: "What was awaited was received.", fr: "Ce qui était attendu a été reçu." },
  changed: { en: "The hearing was changed.", fr: "L’audience a été modifiée." },
  cancelled: { en: "The hearing was cancelled.", fr: "L’audience a été annulée." },
  counselMayAct: { en: "Counsel may act.", fr: "Le conseil peut agir." },
  designated: { en: "Nobody is wanted any more.", fr: "Aucune désignation n’est plus nécessaire." },
} as const;
