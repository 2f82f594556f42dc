import type { Bilingual } from "../../../kernel/bilingual.ts";

/** The first page of somebody whose case it is, in words for whoever has never been before a tribunal. */
export const clientText = {
  stageReceived: { en: "Received", fr: "Reçu" },
  stagePreparing: { en: "Being prepared", fr: "En préparation" },
  stageHearing: { en: "Hearing", fr: "Audience" },
  stageHeard: { en: "Waiting for the decision", fr: "En attente de la décision" },
  stageOver: { en: "Decision", fr: "Décision" },
  file: { en: "File {number}", fr: "Dossier {number}" },
  where: { en: "Where your case stands", fr: "Où en est votre dossier" },
  next: { en: "What happens next", fr: "Ce qui vient ensuite" },
  hearingOn: { en: "Your hearing is on {moment}.", fr: "Votre audience aura lieu {moment}." },
  mustDo: { en: "What you must do", fr: "Ce que vous devez faire" },
  nothing: {
    en: "As far as this service knows, there is nothing that you must send by a fixed day. A notice may ask for something: read each one.",
    fr: "À la connaissance de ce service, vous n’avez rien à déposer avant une date fixée. Un avis peut vous demander quelque chose\u00a0: lisez-les tous.",
  },
  byDay: { en: "By {day}", fr: "Au plus tard le {day}" },
  late: { en: "The day has passed: {day}", fr: "La date est passée\u00a0: le {day}" },
  today: { en: "Today is the last day", fr: "C’est aujourd’hui le dernier jour" },
  how: {
    en: "How: press the button, add your documents and send them. You get a receipt at once.",
    fr: "Comment\u00a0: appuyez sur le bouton, ajoutez vos documents et déposez-les. Vous recevez un reçu aussitôt.",
  },
  send: { en: "Send documents", fr: "Déposer des documents" },
  ifNot: {
    en: "If you do not: the tribunal may refuse what comes late, or go on without it. If you cannot be ready by that day, tell the registry before it.",
    fr: "Si vous ne le faites pas\u00a0: le tribunal peut refuser ce qui arrive en retard ou continuer sans cela. Si vous ne pouvez pas être prêt à cette date, dites-le au greffe avant.",
  },
  /** Only who began the proceeding can be found to have abandoned it (Act, s. 168(1)). */
  ifNotOwn: {
    en: "If you do not: the tribunal may refuse what comes late, or go on without it. It may also ask you to explain, and may end your case if you do not. If you cannot be ready by that day, tell the registry before it.",
    fr: "Si vous ne le faites pas\u00a0: le tribunal peut refuser ce qui arrive en retard ou continuer sans cela. Il peut aussi vous demander des explications et mettre fin à votre dossier si vous n’en donnez pas. Si vous ne pouvez pas être prêt à cette date, dites-le au greffe avant.",
  },
  ifLate: {
    en: "Send it now, with a letter that says why it is late, and call the registry. The tribunal decides whether it takes it.",
    fr: "Déposez-le dès maintenant, avec une lettre qui explique le retard, et téléphonez au greffe. Le tribunal décide s’il l’accepte.",
  },
  dayFound: { en: "How this day was found", fr: "Comment cette date a été calculée" },
  source: { en: "Rule: {source}", fr: "Règle\u00a0: {source}" },
  hearings: { en: "Your hearings", fr: "Vos audiences" },
  noHearing: { en: "No hearing is set.", fr: "Aucune audience n’est fixée." },
  bring: {
    en: "Have with you: your notice to appear, a document with your name and photo if you have one, and the documents that you sent.",
    fr: "Ayez avec vous\u00a0: votre avis de convocation, une pièce avec votre nom et votre photo si vous en avez une, et les documents que vous avez déposés.",
  },
  beforehand: {
    en: "Be in a quiet place with a good connection. If you cannot join, call the number above or the registry at once.",
    fr: "Soyez dans un endroit calme avec une bonne connexion. Si vous n’arrivez pas à vous joindre à l’audience, appelez aussitôt le numéro ci-dessus ou le greffe.",
  },
  beforehandNoNumber: {
    en: "Be in a quiet place with a good connection. If you cannot join, call the registry at once.",
    fr: "Soyez dans un endroit calme avec une bonne connexion. Si vous n’arrivez pas à vous joindre à l’audience, appelez aussitôt le greffe.",
  },
  letters: { en: "Letters and notices", fr: "Lettres et avis" },
  noLetter: { en: "No notice has been placed for you.", fr: "Aucun avis n’a été déposé à votre intention." },
  notRead: { en: "Not read yet", fr: "Pas encore lu" },
  issued: { en: "{day}, file {number}", fr: "{day}, dossier {number}" },
  allLetters: { en: "All notices", fr: "Tous les avis" },
  documents: { en: "Documents", fr: "Documents" },
  allDocuments: { en: "Documents of file {number}", fr: "Documents du dossier {number}" },
  whole: { en: "The whole file", fr: "Le dossier complet" },
  help: { en: "Who can help", fr: "Qui peut vous aider" },
  withCounsel: {
    en: "Counsel is on record for you: call them first.",
    fr: "Un conseil est inscrit pour vous\u00a0: appelez-le d’abord.",
  },
  withoutCounsel: {
    en: "You have no counsel on record. You may have one at your own expense; if you cannot pay, ask the legal aid office of your province or territory.",
    fr: "Aucun conseil n’est inscrit pour vous. Vous pouvez en avoir un à vos frais; si vous ne pouvez pas payer, demandez au bureau d’aide juridique de votre province ou territoire.",
  },
  registry: {
    en: "The registry of the {office} office explains how things are done. A number to call stands at the head of each notice. Have your file number at hand.",
    fr: "Le greffe du bureau de {office} explique comment les choses se font. Un numéro à composer figure en haut de chaque avis. Ayez votre numéro de dossier sous la main.",
  },
  helpPage: { en: "Help by task", fr: "Aide par tâche" },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** What happens next in each status, as far as it is known. No day is named that nobody has fixed. */
export const nextWords: Readonly<Record<string, Bilingual>> = {
  received: {
    en: "The registry has your file and is looking at it. No hearing is set yet. When there is something for you to do, or a day is set, you get a notice.",
    fr: "Le greffe a reçu votre dossier et l’examine. Aucune audience n’est encore fixée. Quand vous aurez quelque chose à faire, ou qu’une date sera fixée, vous recevrez un avis.",
  },
  "file-review": {
    en: "The tribunal is looking at your file on paper. It may accept the claim without a hearing. If it does not, a hearing is set and you get a notice.",
    fr: "Le tribunal examine votre dossier par écrit. Il peut accueillir la demande sans audience. Sinon, une audience est fixée et vous recevez un avis.",
  },
  perfected: {
    en: "The appeal is complete. A member will read it and decide, with a hearing only if the tribunal orders one. The day is not known.",
    fr: "L’appel est complet. Un commissaire le lira et rendra une décision; il n’y aura d’audience que si le tribunal l’ordonne. La date n’est pas connue.",
  },
  panel: {
    en: "Three members decide together. The day is not known. You get the decision by notice.",
    fr: "Trois commissaires décident ensemble. La date n’est pas connue. Vous recevrez la décision par avis.",
  },
  ready: {
    en: "Your file is ready for a hearing, but the day is not set. You get a notice to appear with the day, the hour and how to join.",
    fr: "Votre dossier est prêt pour une audience, mais la date n’est pas fixée. Vous recevrez un avis de convocation indiquant le jour, l’heure et comment y participer.",
  },
  scheduled: {
    en: "At the hearing a member listens to you and asks questions. You must be there.",
    fr: "À l’audience, un commissaire vous écoute et vous pose des questions. Vous devez être présent.",
  },
  "part-heard": {
    en: "Your hearing has begun and will go on another day. You get a notice with that day.",
    fr: "Votre audience est commencée et se poursuivra un autre jour. Vous recevrez un avis indiquant ce jour.",
  },
  heard: {
    en: "The hearing is over and a member is deciding. The day of the decision is not known. You get it by notice.",
    fr: "L’audience est terminée et un commissaire prépare sa décision. La date de la décision n’est pas connue. Vous la recevrez par avis.",
  },
  "in-default": {
    en: "Something was not done in time. The tribunal will ask you to explain before it decides whether the case goes on. Read your notices, and call the registry or your counsel today.",
    fr: "Quelque chose n’a pas été fait à temps. Le tribunal vous demandera des explications avant de décider si l’affaire continue. Lisez vos avis, et téléphonez aujourd’hui au greffe ou à votre conseil.",
  },
  "special-hearing": {
    en: "A special hearing is set. At it you explain why your case should go on. If you are not there, the tribunal may end it.",
    fr: "Une audience spéciale est fixée. Vous y expliquez pourquoi votre affaire devrait continuer. Si vous n’y êtes pas, le tribunal peut y mettre fin.",
  },
  suspended: {
    en: "Your case is stopped while another question is settled. It goes on only when the tribunal says so, by notice.",
    fr: "Votre affaire est arrêtée pendant qu’une autre question se règle. Elle ne reprend que lorsque le tribunal le dit, par avis.",
  },
  "sent-back": {
    en: "The earlier decision no longer stands. The tribunal will decide again. You get a notice of what comes next.",
    fr: "La décision antérieure ne tient plus. Le tribunal décidera de nouveau. Un avis vous dira ce qui vient ensuite.",
  },
  decided: {
    en: "The decision has been made. Read it under Letters and notices. A time to appeal, or to go to court, may be running: ask your counsel or the registry at once.",
    fr: "La décision est rendue. Lisez-la sous Lettres et avis. Un délai pour faire appel, ou pour s’adresser à la Cour, court peut-être déjà\u00a0: renseignez-vous aussitôt auprès de votre conseil ou du greffe.",
  },
  dismissed: {
    en: "The appeal was dismissed because it was not completed. Read your notices. You may ask for it to be taken up again only in few cases: ask counsel or the registry.",
    fr: "L’appel a été rejeté parce qu’il n’a pas été mis en état. Lisez vos avis. La reprise n’est possible que dans certains cas\u00a0: renseignez-vous auprès d’un conseil ou du greffe.",
  },
  withdrawn: {
    en: "The case was withdrawn. Nothing more happens in it unless the tribunal takes it up again.",
    fr: "L’affaire a été retirée. Rien d’autre ne s’y fait, à moins que le tribunal ne la reprenne.",
  },
  abandoned: {
    en: "The case was declared abandoned. Read your notices. Call your counsel or the registry at once.",
    fr: "Le désistement a été prononcé. Lisez vos avis. Téléphonez aussitôt à votre conseil ou au greffe.",
  },
  terminated: {
    en: "The proceeding has ended. Read your notices.",
    fr: "L’instance a pris fin. Lisez vos avis.",
  },
};
