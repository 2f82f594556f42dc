import type { RefusalRegistry } from "../../kernel/refusal.ts";
import { formatRefusals } from "./format-refusals.ts";
import { officeRefusals } from "./office-refusals.ts";

const saveAgain = {
  en: "Open it with the program that made it, save or export it as a PDF again, and send the new file.",
  fr: "Ouvrez-le avec le logiciel qui l’a produit, enregistrez-le ou exportez-le de nouveau en PDF, puis envoyez le nouveau fichier.",
};
const printToPdf = {
  en: "Print it to PDF, which keeps its pages and leaves the rest out, and send the new file.",
  fr: "Imprimez-le en PDF, ce qui conserve les pages sans le reste, puis envoyez le nouveau fichier.",
};

/** What can be wrong with a file, each in its own words. Every code is permanent: receipts and audits name it. */
export const fileRefusals = {
  "file-empty": {
    status: 422,
    title: { en: "The file “{name}” is empty", fr: "Le fichier «\u00a0{name}\u00a0» est vide" },
    next: {
      en: "Check that it was saved, then choose it again.",
      fr: "Vérifiez qu’il a été enregistré, puis choisissez-le de nouveau.",
    },
  },
  "file-too-large": {
    status: 413,
    title: {
      en: "The file “{name}” is larger than {limit} MB",
      fr: "Le fichier «\u00a0{name}\u00a0» dépasse {limit} Mo",
    },
    next: {
      en: "Split it into parts, or scan it again at a lower resolution (300 dots per inch is enough).",
      fr: "Divisez-le en parties, ou numérisez-le à une résolution plus basse (300 points par pouce suffisent).",
    },
  },
  "file-type-not-accepted": {
    status: 415,
    title: {
      en: "Files of this kind are not accepted ({found})",
      fr: "Les fichiers de ce type ne sont pas acceptés ({found})",
    },
    next: {
      en: "Open it with the program that made it and print or export it as a PDF. Taken are PDF, images (JPEG, PNG, TIFF, HEIC, WebP), Word (.docx) and OpenDocument text.",
      fr: "Ouvrez-le avec le logiciel qui l’a produit et imprimez-le ou exportez-le en PDF. Sont acceptés\u00a0: PDF, images (JPEG, PNG, TIFF, HEIC, WebP), Word (.docx) et texte OpenDocument.",
    },
  },
  "file-type-not-recognised": {
    status: 415,
    title: { en: "What is in the file cannot be recognised", fr: "Le contenu du fichier n’est pas reconnu" },
    next: saveAgain,
  },
  // Said by earlier releases, which did not take them: receipts and uploads of theirs name it.
  "file-heic": {
    status: 415,
    title: { en: "Photos in the HEIC format are not accepted", fr: "Les photos au format HEIC ne sont pas acceptées" },
    next: {
      en: "Share or export the photo as JPEG; on an iPhone, Settings, Camera, Formats, “Most Compatible”.",
      fr: "Partagez ou exportez la photo en JPEG; sur un iPhone\u00a0: Réglages, Appareil photo, Formats, «\u00a0Le plus compatible\u00a0».",
    },
  },
  "file-name-misleading": {
    status: 422,
    title: {
      en: "The name ends in .{named} but the content is {found}",
      fr: "Le nom se termine par .{named}, mais le contenu est de type {found}",
    },
    next: {
      en: "Give the file the right ending, or save it in the format that its name says, and send it again.",
      fr: "Donnez au fichier la bonne extension, ou enregistrez-le dans le format annoncé par son nom, puis renvoyez-le.",
    },
  },
  "file-changed-on-the-way": {
    status: 422,
    title: { en: "The file changed while it was being sent", fr: "Le fichier a changé pendant l’envoi" },
    next: {
      en: "Close it in other programs and send it again.",
      fr: "Fermez-le dans les autres logiciels et renvoyez-le.",
    },
  },
  "file-infected": {
    status: 422,
    title: { en: "Malware was found in the file", fr: "Un logiciel malveillant a été trouvé dans le fichier" },
    next: {
      en: "Scan your computer, then print the document to PDF from a clean one and send that.",
      fr: "Analysez votre ordinateur, puis imprimez le document en PDF à partir d’un appareil sain et envoyez ce fichier.",
    },
  },
  "pdf-encrypted": {
    status: 422,
    title: {
      en: "The PDF is protected by a password or by encryption",
      fr: "Le PDF est protégé par un mot de passe ou par chiffrement",
    },
    next: {
      en: "Remove the protection (open it, then print or save a copy without a password) and send the copy.",
      fr: "Retirez la protection (ouvrez-le, puis imprimez ou enregistrez une copie sans mot de passe) et envoyez la copie.",
    },
  },
  "pdf-active-script": {
    status: 422,
    title: { en: "The PDF contains a program (JavaScript)", fr: "Le PDF contient un programme (JavaScript)" },
    next: printToPdf,
  },
  "pdf-active-launch": {
    status: 422,
    title: {
      en: "The PDF tries to open other files, programs or addresses, or changes by itself what it shows",
      fr: "Le PDF tente d’ouvrir d’autres fichiers, des logiciels ou des adresses, ou change de lui-même ce qu’il montre",
    },
    next: printToPdf,
  },
  "pdf-active-form": {
    status: 422,
    title: {
      en: "The PDF is a dynamic form (XFA), which many readers cannot show",
      fr: "Le PDF est un formulaire dynamique (XFA), que bien des lecteurs ne peuvent afficher",
    },
    next: printToPdf,
  },
  "pdf-active-media": {
    status: 422,
    title: {
      en: "The PDF contains sound, video or 3D content",
      fr: "Le PDF contient du son, de la vidéo ou du contenu 3D",
    },
    next: {
      en: "Print it to PDF and send the recordings separately, as the registry tells you.",
      fr: "Imprimez-le en PDF et transmettez les enregistrements à part, selon les indications du greffe.",
    },
  },
  "pdf-attachments": {
    status: 422,
    title: { en: "Other files are hidden inside the PDF", fr: "D’autres fichiers sont joints à l’intérieur du PDF" },
    next: {
      en: "Save the attachments as files of their own, print the PDF to a new one, and send each separately.",
      fr: "Enregistrez les pièces jointes en fichiers distincts, imprimez le PDF dans un nouveau fichier, et envoyez chacun séparément.",
    },
  },
  "pdf-portfolio": {
    status: 422,
    title: {
      en: "The PDF is a portfolio of several files",
      fr: "Le PDF est un porte-documents contenant plusieurs fichiers",
    },
    next: {
      en: "Combine its files into one ordinary PDF, or send each separately.",
      fr: "Combinez ses fichiers en un seul PDF ordinaire, ou envoyez chacun séparément.",
    },
  },
  "pdf-truncated": {
    status: 422,
    title: { en: "The end of the PDF is missing", fr: "La fin du PDF est manquante" },
    next: {
      en: "The file was cut off when it was copied or downloaded: get it again from where it came, and send that.",
      fr: "Le fichier a été coupé pendant une copie ou un téléchargement\u00a0: reprenez-le à la source, puis envoyez-le.",
    },
  },
  "pdf-malformed": {
    status: 422,
    title: {
      en: "The PDF is damaged and cannot be read whole",
      fr: "Le PDF est endommagé et ne peut être lu en entier",
    },
    next: saveAgain,
  },
  "pdf-no-pages": {
    status: 422,
    title: { en: "The PDF has no pages", fr: "Le PDF n’a aucune page" },
    next: saveAgain,
  },
  "pdf-too-many-pages": {
    status: 422,
    title: { en: "The PDF has {pages} pages, more than {limit}", fr: "Le PDF compte {pages} pages, plus que {limit}" },
    next: { en: "Split it into parts and send each.", fr: "Divisez-le en parties et envoyez chacune." },
  },
  "pdf-too-complex": {
    status: 422,
    title: {
      en: "The PDF takes too long or too much memory to read",
      fr: "La lecture du PDF demande trop de temps ou de mémoire",
    },
    next: printToPdf,
  },
  "image-damaged": {
    status: 422,
    title: {
      en: "The image is damaged and cannot be shown whole",
      fr: "L’image est endommagée et ne peut être affichée en entier",
    },
    next: {
      en: "Open it, save it again as JPEG or PNG, or take the picture again.",
      fr: "Ouvrez-la et enregistrez-la de nouveau en JPEG ou PNG, ou reprenez la photo.",
    },
  },
  "image-too-large": {
    status: 422,
    title: { en: "The image has more than {limit} million dots", fr: "L’image dépasse {limit} millions de points" },
    next: {
      en: "Save it at a lower resolution and send it again.",
      fr: "Enregistrez-la à une résolution plus basse et renvoyez-la.",
    },
  },
  "image-too-complex": {
    status: 422,
    title: {
      en: "The image takes too long or too much memory to read",
      fr: "La lecture de l’image demande trop de temps ou de mémoire",
    },
    next: {
      en: "Save it at a lower resolution and send it again.",
      fr: "Enregistrez-la à une résolution plus basse et renvoyez-la.",
    },
  },
  "image-too-many-pages": {
    status: 422,
    title: {
      en: "The image file has {pages} pages, more than {limit}",
      fr: "Le fichier d’images compte {pages} pages, plus que {limit}",
    },
    next: { en: "Split it into parts and send each.", fr: "Divisez-le en parties et envoyez chacune." },
  },
  "office-encrypted": {
    status: 422,
    title: { en: "The document is protected by a password", fr: "Le document est protégé par un mot de passe" },
    next: {
      en: "Remove the password, save it and send it again.",
      fr: "Retirez le mot de passe, enregistrez et renvoyez le document.",
    },
  },
  "office-macros": {
    status: 422,
    title: {
      en: "The document contains macros or embedded programs",
      fr: "Le document contient des macros ou des programmes intégrés",
    },
    next: printToPdf,
  },
  "office-too-complex": {
    status: 422,
    title: {
      en: "The document takes too long or too much memory to read",
      fr: "La lecture du document demande trop de temps ou de mémoire",
    },
    next: printToPdf,
  },
  "office-damaged": {
    status: 422,
    title: {
      en: "The document is damaged and cannot be opened",
      fr: "Le document est endommagé et ne peut être ouvert",
    },
    next: saveAgain,
  },
  ...formatRefusals,
  ...officeRefusals,
} as const satisfies RefusalRegistry;
