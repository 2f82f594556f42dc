import type { Bilingual } from "../../../kernel/bilingual.ts";

export const verifyText = {
  title: { en: "Check a receipt", fr: "Vérifier un accusé de réception" },
  lead: {
    en: "If you hold a receipt from the tribunal, you can check that it is genuine, and that a document is the one that was received. You need no account.",
    fr: "Si vous avez un accusé de réception du tribunal, vous pouvez vérifier qu’il est authentique et qu’un document est bien celui qui a été reçu. Aucun compte n’est nécessaire.",
  },
  privacy: {
    en: "Your documents stay on this device: they are read here and never sent. Only the code of the event is sent to the tribunal, and it says nothing about you or your file.",
    fr: "Vos documents restent sur cet appareil\u00a0: ils y sont lus et ne sont jamais transmis. Seul le code de l’événement est transmis au tribunal, et il ne révèle rien de vous ni de votre dossier.",
  },
  receiptTitle: { en: "1. Your receipt", fr: "1. Votre accusé de réception" },
  receiptFile: {
    en: "The receipt as a file (JSON), if you have it",
    fr: "L’accusé de réception en fichier (JSON), si vous l’avez",
  },
  receiptFileHint: { en: "It fills in the codes below.", fr: "Il remplit les codes ci-dessous." },
  receiptAway: {
    en: "The receipt could not be fetched. Sign in, or open its file here.",
    fr: "L’accusé de réception n’a pu être obtenu. Ouvrez une session, ou ouvrez son fichier ici.",
  },
  receiptUnreadable: {
    en: "This file is not a receipt of the tribunal. Choose the JSON file that you saved from the portal, or type the codes.",
    fr: "Ce fichier n’est pas un accusé de réception du tribunal. Choisissez le fichier JSON enregistré à partir du portail, ou tapez les codes.",
  },
  event: { en: "Hash of the event", fr: "Empreinte de l’événement" },
  eventHint: {
    en: "64 letters and digits at the end of the receipt. Spaces do not matter.",
    fr: "64 lettres et chiffres à la fin de l’accusé de réception. Les espaces ne comptent pas.",
  },
  eventWrong: {
    en: "This is not a code of 64 letters (a to f) and digits. Compare it with the receipt, character by character.",
    fr: "Ce n’est pas un code de 64 lettres (a à f) et chiffres. Comparez-le à l’accusé de réception, caractère par caractère.",
  },
  documents: { en: "Hashes of the documents, one per line", fr: "Empreintes des documents, une par ligne" },
  documentsHint: {
    en: "Beside each document on the receipt. Leave this empty to check the receipt alone.",
    fr: "À côté de chaque document sur l’accusé de réception. Laissez vide pour ne vérifier que l’accusé de réception.",
  },
  documentsWrong: {
    en: "Line {line} is not a code of 64 letters (a to f) and digits.",
    fr: "La ligne {line} n’est pas un code de 64 lettres (a à f) et chiffres.",
  },
  filesTitle: { en: "2. Your documents", fr: "2. Vos documents" },
  files: { en: "The documents to compare", fr: "Les documents à comparer" },
  filesHint: {
    en: "The very files that were filed. A file that was opened and saved again is another file.",
    fr: "Les fichiers mêmes qui ont été déposés. Un fichier ouvert puis enregistré de nouveau est un autre fichier.",
  },
  check: { en: "Check", fr: "Vérifier" },
  checking: { en: "Checking… {share}%", fr: "Vérification en cours… {share}\u00a0%" },
  results: { en: "What was found", fr: "Résultat" },
  good: { en: "Everything that was checked is right", fr: "Tout ce qui a été vérifié est exact" },
  bad: { en: "Something is not right", fr: "Quelque chose ne concorde pas" },
  yes: { en: "Right", fr: "Exact" },
  no: { en: "Not right", fr: "Inexact" },
  unknown: { en: "Not checked", fr: "Non vérifié" },
  inLog: {
    en: "The event is in the tribunal’s log, number {position} of {size}. This was computed on this device.",
    fr: "L’événement est inscrit au journal du tribunal sous le numéro {position} de {size}. Ce calcul a été fait sur cet appareil.",
  },
  notInLog: {
    en: "The proof does not lead to the log’s published state. Keep your receipt and write to the registry: this should never happen.",
    fr: "La preuve ne mène pas à l’état publié du journal. Conservez votre accusé de réception et écrivez au greffe\u00a0: cela ne devrait jamais arriver.",
  },
  signed: {
    en: "The state of the log on {at} carries the tribunal’s signature.",
    fr: "L’état du journal en date du {at} porte la signature du tribunal.",
  },
  notSigned: {
    en: "The state of the log does not carry the tribunal’s signature. Keep your receipt and write to the registry.",
    fr: "L’état du journal ne porte pas la signature du tribunal. Conservez votre accusé de réception et écrivez au greffe.",
  },
  signatureUnsupported: {
    en: "This browser cannot check the signature. Use a more recent browser, or the steps of the guide.",
    fr: "Ce navigateur ne peut pas vérifier la signature. Utilisez un navigateur plus récent ou suivez les étapes du guide.",
  },
  key: { en: "Key of the log:", fr: "Clé du journal\u00a0:" },
  keyHint: {
    en: "Compare it with the key that the tribunal publishes elsewhere, for example on paper.",
    fr: "Comparez-la à la clé que le tribunal publie ailleurs, par exemple sur papier.",
  },
  contentRight: {
    en: "What the receipt says about the event has the event’s hash: nothing in it was changed.",
    fr: "Ce que l’accusé de réception dit de l’événement correspond à son empreinte\u00a0: rien n’y a été modifié.",
  },
  contentWrong: {
    en: "What the receipt says about the event does not have the event’s hash: the receipt was changed.",
    fr: "Ce que l’accusé de réception dit de l’événement ne correspond pas à son empreinte\u00a0: l’accusé de réception a été modifié.",
  },
  contentAbsent: {
    en: "The hashes of the documents were taken as you gave them. To have them checked against the event too, use the receipt file with its proof.",
    fr: "Les empreintes des documents ont été prises telles que vous les avez fournies. Pour les comparer aussi à l’événement, utilisez le fichier de l’accusé de réception avec sa preuve.",
  },
  fileRight: { en: "{name} is a document of this receipt.", fr: "{name} est un document de cet accusé de réception." },
  fileWrong: {
    en: "{name} is none of the documents of this receipt. Was it opened and saved again, or is it another version?",
    fr: "{name} n’est aucun des documents de cet accusé de réception. A-t-il été ouvert puis enregistré de nouveau, ou s’agit-il d’une autre version?",
  },
  fileHash: { en: "Its hash: {hash}", fr: "Son empreinte\u00a0: {hash}" },
} as const satisfies Readonly<Record<string, Bilingual>>;
