import type { RefusalRegistry } from "../../kernel/refusal.ts";
import { fileRefusals } from "./file-refusals.ts";

/** Refusals about uploads and pages as things; what is wrong inside a file is in `file-refusals.ts`. */
export const filesRefusals = {
  ...fileRefusals,
  "document-page-not-found": {
    status: 404,
    title: { en: "The document has no such page", fr: "Le document n’a pas cette page" },
    next: { en: "Choose a page from 1 to {pages}.", fr: "Choisissez une page de 1 à {pages}." },
  },
  "document-pages-inseparable": {
    status: 422,
    title: {
      en: "The pages cannot be taken apart without keeping something of the others",
      fr: "Les pages ne peuvent être séparées sans garder quelque chose des autres",
    },
    next: {
      en: "Nothing was made. Print the wanted pages to a new PDF, check it, and add that as a document; the original stays.",
      fr: "Rien n’a été produit. Imprimez les pages voulues dans un nouveau PDF, vérifiez-le et ajoutez-le comme document; l’original demeure.",
    },
  },
  "document-pages-change": {
    status: 422,
    title: {
      en: "Page {page} would not look the same in the new document",
      fr: "La page {page} n’aurait pas le même aspect dans le nouveau document",
    },
    next: {
      en: "Nothing was made: a hidden layer or an answer in a form would show or vanish. Keep the document whole, or print the wanted pages to a new PDF, check it, and add that as a document.",
      fr: "Rien n’a été produit\u00a0: un calque masqué ou une réponse de formulaire apparaîtrait ou disparaîtrait. Gardez le document entier, ou imprimez les pages voulues dans un nouveau PDF, vérifiez-le et ajoutez-le comme document.",
    },
  },
  "pdf-bears-signature": {
    status: 422,
    title: {
      en: "The PDF bears a digital signature, which a page before it would break",
      fr: "Le PDF porte une signature numérique, qu’une page ajoutée devant romprait",
    },
    next: {
      en: "Send the document as it was before that signature; or print it to PDF and send that. The tribunal signs the whole.",
      fr: "Envoyez le document tel qu’il était avant cette signature; ou imprimez-le en PDF et envoyez ce fichier. Le tribunal signe le tout.",
    },
  },
  "pdf-not-joinable": {
    status: 422,
    title: {
      en: "The pages of this PDF cannot be put behind a cover page as they are",
      fr: "Les pages de ce PDF ne peuvent être placées telles quelles derrière une page de couverture",
    },
    next: {
      en: "Print it to PDF again from the program that made it, look through the pages, and send that.",
      fr: "Imprimez-le de nouveau en PDF à partir du logiciel d’origine, parcourez les pages et envoyez ce fichier.",
    },
  },
  "upload-not-found": {
    status: 404,
    title: { en: "There is no such upload, or it has expired", fr: "Ce téléversement n’existe pas, ou il est expiré" },
    next: {
      en: "Choose the file again and send it once more.",
      fr: "Choisissez le fichier de nouveau et renvoyez-le.",
    },
  },
  "upload-not-ready": {
    status: 409,
    title: { en: "The file “{name}” is not ready yet", fr: "Le fichier «\u00a0{name}\u00a0» n’est pas encore prêt" },
    next: {
      en: "Wait until it has arrived and has been examined, then submit again. What you typed is kept.",
      fr: "Attendez qu’il soit arrivé et examiné, puis déposez de nouveau. Ce que vous avez saisi est conservé.",
    },
  },
  "upload-unfinished": {
    status: 409,
    title: {
      en: "Only a part of the file “{name}” has arrived",
      fr: "Seule une partie du fichier «\u00a0{name}\u00a0» est arrivée",
    },
    next: {
      en: "Choose the same file again under “Choose files”: it goes on where it stopped. Or choose a new one here.",
      fr: "Choisissez de nouveau le même fichier sous «\u00a0Choisissez des fichiers\u00a0»\u00a0: l’envoi reprend où il s’était arrêté. Ou choisissez-en un nouveau ici.",
    },
  },
  "upload-taken": {
    status: 409,
    title: { en: "The file “{name}” has already been filed", fr: "Le fichier «\u00a0{name}\u00a0» a déjà été déposé" },
    next: {
      en: "Look in the submission history. To file it again, upload it again.",
      fr: "Consultez l’historique des dépôts. Pour le déposer encore, téléversez-le de nouveau.",
    },
  },
  "upload-of-other-draft": {
    status: 409,
    title: {
      en: "The file “{name}” was sent for another draft",
      fr: "Le fichier «\u00a0{name}\u00a0» a été envoyé pour un autre brouillon",
    },
    next: {
      en: "Take it out of this draft. If it belongs here too, choose it again from your device.",
      fr: "Retirez-le de ce brouillon. S’il doit aussi y figurer, choisissez-le de nouveau sur votre appareil.",
    },
  },
  "upload-draft-not-found": {
    status: 404,
    title: {
      en: "The draft for which the file was sent is not there any more",
      fr: "Le brouillon pour lequel le fichier a été envoyé n’existe plus",
    },
    next: {
      en: "It was submitted or deleted. Begin a new draft and choose the file there.",
      fr: "Il a été soumis ou supprimé. Commencez un nouveau brouillon et choisissez-y le fichier.",
    },
  },
  "upload-busy": {
    status: 423,
    title: {
      en: "This upload is still in use by another connection",
      fr: "Ce téléversement est encore utilisé par une autre connexion",
    },
    next: {
      en: "Wait a few seconds and resume. Nothing is lost.",
      fr: "Attendez quelques secondes et reprenez. Rien n’est perdu.",
    },
  },
  "upload-offset-wrong": {
    status: 409,
    title: {
      en: "The upload does not stand where the request goes on",
      fr: "Le téléversement n’est pas rendu là où la demande reprend",
    },
    next: {
      en: "Ask how much has arrived (HEAD) and resume from there.",
      fr: "Demandez ce qui est arrivé (HEAD) et reprenez à cet endroit.",
    },
  },
  "upload-too-many": {
    status: 409,
    title: {
      en: "{limit} of your uploads have not been filed yet",
      fr: "{limit} de vos téléversements n’ont pas encore été déposés",
    },
    next: {
      en: "File or remove some of them, then go on.",
      fr: "Déposez-en ou retirez-en quelques-uns, puis continuez.",
    },
  },
  "upload-quota-full": {
    status: 413,
    title: {
      en: "With “{name}”, your files that are not filed yet would take more than {limit} MB",
      fr: "Avec «\u00a0{name}\u00a0», vos fichiers qui ne sont pas encore déposés dépasseraient {limit} Mo",
    },
    next: {
      en: "File or remove some of them, then send this one again. {used} MB are taken now.",
      fr: "Déposez-en ou retirez-en quelques-uns, puis renvoyez celui-ci. {used} Mo sont occupés en ce moment.",
    },
  },
  "storage-full": {
    status: 503,
    title: {
      en: "The tribunal’s storage is full at the moment",
      fr: "L’espace de stockage du tribunal est plein en ce moment",
    },
    next: {
      en: "What has arrived is kept. Resume in an hour; if a time limit is near, call the registry.",
      fr: "Ce qui est arrivé est conservé. Reprenez dans une heure; si un délai approche, appelez le greffe.",
    },
  },
  "upload-misused": {
    status: 400,
    title: { en: "The upload request cannot be understood", fr: "La demande de téléversement est incompréhensible" },
    next: {
      en: "Use a client of the tus protocol, version 1.0.0, and resume from the offset that the server gives.",
      fr: "Utilisez un client du protocole tus, version 1.0.0, et reprenez à la position indiquée par le serveur.",
    },
  },
} as const satisfies RefusalRegistry;
