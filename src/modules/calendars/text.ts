import type { Bilingual } from "../../kernel/bilingual.ts";

/** What hearings may ask of a member, by the code that a profile holds; another code is told as it is. */
export const memberSkills = {
  minors: { en: "Minors", fr: "Personnes mineures" },
  trauma: { en: "Persons who have lived through trauma", fr: "Personnes ayant vécu un traumatisme" },
  woman: { en: "Woman member", fr: "Femme commissaire" },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const skillNamed = (code: string): Bilingual =>
  Object.hasOwn(memberSkills, code) ? memberSkills[code as keyof typeof memberSkills] : { en: code, fr: code };

/** Why a calendar from outside could not be read, and what its owner can do. */
export const outsideProblems = {
  "not-https": {
    en: "The address does not begin with https. Ask your calendar program for a secure (https) address.",
    fr: "L’adresse ne commence pas par https. Demandez à votre logiciel de calendrier une adresse sécurisée (https).",
  },
  "inside-network": {
    en: "The address leads into a private network, which is not read. Give the address that works from anywhere.",
    fr: "L’adresse mène à un réseau privé, qui n’est pas consulté. Donnez l’adresse qui fonctionne de partout.",
  },
  "no-such-host": {
    en: "There is no such host. Check the address and enter it anew.",
    fr: "Ce serveur n’existe pas. Vérifiez l’adresse et inscrivez-la de nouveau.",
  },
  "no-answer": {
    en: "The calendar’s server did not answer in time. It is tried again by itself.",
    fr: "Le serveur du calendrier n’a pas répondu à temps. Un nouvel essai se fera automatiquement.",
  },
  "not-certified": {
    en: "The calendar’s server has no certificate that can be trusted. Tell whoever runs it.",
    fr: "Le serveur du calendrier n’a pas de certificat fiable. Avisez la personne qui l’exploite.",
  },
  "not-given": {
    en: "The calendar’s server does not give the calendar: it was taken away, or asks for a password. Make a new address in your calendar program.",
    fr: "Le serveur ne donne pas le calendrier\u00a0: il a été retiré ou exige un mot de passe. Créez une nouvelle adresse dans votre logiciel de calendrier.",
  },
  "many-redirects": {
    en: "The address leads on and on. Give the address at its end.",
    fr: "L’adresse renvoie sans cesse ailleurs. Donnez l’adresse finale.",
  },
  "too-large": {
    en: "The calendar is larger than 10 megabytes. Publish only the months to come.",
    fr: "Le calendrier dépasse 10 mégaoctets. Ne publiez que les mois à venir.",
  },
  "not-a-calendar": {
    en: "What was read is no calendar (iCalendar). Check that the address or the file is the calendar’s own.",
    fr: "Ce qui a été lu n’est pas un calendrier (iCalendar). Vérifiez que l’adresse ou le fichier est bien celui du calendrier lui-même.",
  },
  "too-much-work": {
    en: "The calendar repeats more than can be worked out. Shorten its repeating events.",
    fr: "Le calendrier comporte trop de répétitions pour être lu. Raccourcissez ses événements périodiques.",
  },
  "partly-read": {
    en: "Some entries could not be understood and are left out. Enter those times below.",
    fr: "Certaines entrées n’ont pu être comprises et sont omises. Inscrivez ces périodes ci-dessous.",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const absenceKindNames = {
  leave: { en: "Leave", fr: "Congé" },
  training: { en: "Training", fr: "Formation" },
  writing: { en: "Writing of reasons", fr: "Rédaction de motifs" },
  illness: { en: "Illness", fr: "Maladie" },
  "other-sitting": { en: "Sitting elsewhere", fr: "Audience ailleurs" },
  unavailable: { en: "Not available", fr: "Non disponible" },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** What goes with an entry for somebody’s own calendar. It names no case and nobody. */
export const invitationMail = {
  invited: {
    subject: { en: "A hearing for your calendar", fr: "Une audience pour votre calendrier" },
    body: {
      en: "The attached entry puts a hearing in your calendar, or corrects it there: {moment}.\n\nWhat your calendar program answers does not change the hearing. If you cannot come, tell the scheduling officer of the office.",
      fr: "L’entrée ci-jointe inscrit une audience à votre calendrier, ou l’y corrige\u00a0: {moment}.\n\nLa réponse de votre logiciel de calendrier ne modifie pas l’audience. Si vous ne pouvez être présent, avisez l’agent de mise au rôle du bureau.",
    },
  },
  cancelled: {
    subject: { en: "A hearing leaves your calendar", fr: "Une audience est retirée de votre calendrier" },
    body: {
      en: "The attached entry takes this hearing out of your calendar: {moment}. It will not take place then, or you are no longer expected at it.",
      fr: "L’entrée ci-jointe retire cette audience de votre calendrier\u00a0: {moment}. Elle n’aura pas lieu à ce moment, ou vous n’y êtes plus attendu.",
    },
  },
  /** To whoever chose to have none: the hearing is as it was. */
  stopped: {
    subject: {
      en: "You have no more invitations: your hearing takes place all the same",
      fr: "Vous ne recevez plus d’invitations\u00a0: votre audience a lieu malgré tout",
    },
    body: {
      en: "You chose to have no more invitations by e-mail. The attached entry takes this hearing out of your calendar, where your program may call it cancelled. It is not: it takes place as it was set, and you are still expected at it: {moment}.",
      fr: "Vous avez choisi de ne plus recevoir d’invitations par courriel. L’entrée ci-jointe retire cette audience de votre calendrier, où votre logiciel peut la dire annulée. Elle ne l’est pas\u00a0: elle a lieu comme elle a été fixée, et vous y êtes toujours attendu\u00a0: {moment}.",
    },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<"subject" | "body", Bilingual>>>>;

/** To whoever has an account alone: counsel without one cannot sign in, and has nothing to choose. */
export const invitationMore = {
  read: {
    en: "To read more, sign in: {address}",
    fr: "Pour en savoir plus, ouvrez une session\u00a0: {address}",
  },
  stop: {
    en: "You can stop these messages at the calendar of your account.",
    fr: "Vous pouvez cesser de recevoir ces messages dans le calendrier de votre compte.",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Asked by e-mail of whoever told nothing of when they can be there. */
export const calendarRequestMail = {
  subject: { en: "When can hearings be set?", fr: "Quand des audiences peuvent-elles être fixées?" },
  reminder: {
    en: "Reminder: when can hearings be set?",
    fr: "Rappel\u00a0: quand des audiences peuvent-elles être fixées?",
  },
  body: {
    en: "Hearings in which you take part are being planned, and you have not told when you can be there. Tell it at {address}, or give the address of your own calendar there: of it only busy or free is kept. Without an answer, the hours of the office are taken.",
    fr: "Des audiences auxquelles vous participez sont en cours de planification, et vous n’avez pas indiqué quand vous pouvez être présent. Indiquez-le à {address}, ou donnez-y l’adresse de votre propre calendrier\u00a0: seules les périodes d’occupation en sont conservées. Sans réponse, les heures du bureau sont retenues.",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** What is wrong at one field. */
export const fieldTexts = {
  dayPast: { en: "This day is past.", fr: "Cette journée est passée." },
  dayBefore: { en: "The last day is before the first.", fr: "Le dernier jour précède le premier." },
  daysMany: { en: "More than a year after the first day.", fr: "Plus d’une année après le premier jour." },
  endBefore: { en: "The end is not after the beginning.", fr: "La fin ne suit pas le début." },
  yearsMany: { en: "More than two years after the first day.", fr: "Plus de deux ans après le premier jour." },
  words: { en: "Write it in a few words.", fr: "Écrivez-le en quelques mots." },
} as const satisfies Readonly<Record<string, Bilingual>>;
