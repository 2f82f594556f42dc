import type { RefusalRegistry } from "../../kernel/refusal.ts";

const exportAsPdf = {
  en: "Open it with the program that made it, print or export it as a PDF, and send the PDF.",
  fr: "Ouvrez-le avec le logiciel qui l’a produit, imprimez-le ou exportez-le en PDF, puis envoyez le PDF.",
};
const asRecording = {
  en: "Recordings are not taken here. Write to the registry, which tells you how to send one; a written account of it can be sent as a PDF.",
  fr: "Les enregistrements ne sont pas acceptés ici. Écrivez au greffe, qui vous dira comment en transmettre un; une transcription peut être envoyée en PDF.",
};

/** What is known and not taken: what it is in words, and what the sender can do that leads on. */
export const formatRefusals = {
  "file-sound": {
    status: 415,
    title: { en: "The file is a sound recording ({found})", fr: "Le fichier est un enregistrement sonore ({found})" },
    next: asRecording,
  },
  "file-video": {
    status: 415,
    title: { en: "The file is a video ({found})", fr: "Le fichier est une vidéo ({found})" },
    next: asRecording,
  },
  "file-old-word": {
    status: 415,
    title: {
      en: "The document is in an old format of Word (97-2003, .doc)",
      fr: "Le document est dans un ancien format de Word (97-2003, .doc)",
    },
    next: {
      en: "Open it in Word or another word processor, save it as a PDF or as a Word document (.docx) without a password, and send that.",
      fr: "Ouvrez-le dans Word ou un autre traitement de texte, enregistrez-le en PDF ou en document Word (.docx) sans mot de passe, puis envoyez ce fichier.",
    },
  },
  "file-rtf": {
    status: 415,
    title: {
      en: "The document is in the Rich Text Format (RTF)",
      fr: "Le document est au format de texte enrichi (RTF)",
    },
    next: {
      en: "Open it in a word processor, save it as a PDF or as a Word document (.docx), and send that. A new name alone changes nothing.",
      fr: "Ouvrez-le dans un traitement de texte, enregistrez-le en PDF ou en document Word (.docx), puis envoyez ce fichier. Le renommer ne suffit pas.",
    },
  },
  "file-spreadsheet": {
    status: 415,
    title: { en: "The file is a spreadsheet", fr: "Le fichier est une feuille de calcul" },
    next: exportAsPdf,
  },
  "file-presentation": {
    status: 415,
    title: { en: "The file is a slide presentation", fr: "Le fichier est une présentation de diapositives" },
    next: exportAsPdf,
  },
  "file-email": {
    status: 415,
    title: { en: "The file is an e-mail message", fr: "Le fichier est un courriel" },
    next: {
      en: "Open it in your mail program and print it to PDF. Save what is attached to it, and send each of them separately.",
      fr: "Ouvrez-le dans votre logiciel de messagerie et imprimez-le en PDF. Enregistrez les pièces jointes et envoyez chacune séparément.",
    },
  },
  "file-web-page": {
    status: 415,
    title: { en: "The file is a web page", fr: "Le fichier est une page Web" },
    next: {
      en: "Open it in a browser, print it to PDF, and send the PDF.",
      fr: "Ouvrez-le dans un navigateur, imprimez-le en PDF, puis envoyez le PDF.",
    },
  },
  "file-text": {
    status: 415,
    title: { en: "The file is plain text, without pages", fr: "Le fichier est du texte brut, sans pages" },
    next: {
      en: "Open it, print it to PDF, and send the PDF.",
      fr: "Ouvrez-le, imprimez-le en PDF, puis envoyez le PDF.",
    },
  },
  "file-picture-format": {
    status: 415,
    title: {
      en: "Pictures in this format are not accepted ({found})",
      fr: "Les images dans ce format ne sont pas acceptées ({found})",
    },
    next: {
      en: "Open it, save or export it as JPEG or PNG, and send that.",
      fr: "Ouvrez-la, enregistrez-la ou exportez-la en JPEG ou en PNG, puis envoyez ce fichier.",
    },
  },
  "file-program": {
    status: 415,
    title: { en: "The file is a program, not a document", fr: "Le fichier est un programme, et non un document" },
    next: {
      en: "Programs are never taken. Choose the document itself, best as a PDF.",
      fr: "Aucun programme n’est accepté. Choisissez le document lui-même, de préférence en PDF.",
    },
  },
  "file-archive": {
    status: 415,
    title: {
      en: "The file is an archive that holds other files ({found})",
      fr: "Le fichier est une archive qui contient d’autres fichiers ({found})",
    },
    next: {
      en: "Extract its files and send each of them separately: several can be chosen at once.",
      fr: "Extrayez-en les fichiers et envoyez chacun séparément\u00a0: plusieurs peuvent être choisis à la fois.",
    },
  },
  "office-truncated": {
    status: 422,
    title: { en: "The end of the document is missing", fr: "La fin du document est manquante" },
    next: {
      en: "The file was cut off when it was copied or downloaded: get it again from where it came, and send that.",
      fr: "Le fichier a été coupé pendant une copie ou un téléchargement\u00a0: reprenez-le à la source, puis envoyez-le.",
    },
  },
  "image-moving": {
    status: 422,
    title: {
      en: "The file holds a moving picture, which cannot be shown on a page",
      fr: "Le fichier contient une image animée, qui ne peut être affichée sur une page",
    },
    next: {
      en: "Send the pictures that matter one by one, as JPEG or PNG.",
      fr: "Envoyez une à une les images qui comptent, en JPEG ou en PNG.",
    },
  },
  "image-heic-unreadable": {
    status: 422,
    title: {
      en: "The HEIC picture is damaged, or made in a way that cannot be read here",
      fr: "L’image HEIC est endommagée, ou produite d’une manière qui ne peut être lue ici",
    },
    next: {
      en: "Share or export the photo as JPEG and send that; on an iPhone, Settings, Camera, Formats, “Most Compatible”.",
      fr: "Partagez ou exportez la photo en JPEG et envoyez-la; sur un iPhone\u00a0: Réglages, Appareil photo, Formats, «\u00a0Le plus compatible\u00a0».",
    },
  },
} as const satisfies RefusalRegistry;
