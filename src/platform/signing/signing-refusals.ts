import type { RefusalRegistry } from "../../kernel/refusal.ts";

/** Why the tribunal cannot sign now. An operator mends each; nothing is issued unsigned in the meantime. */
export const signingRefusals = {
  "signing-not-configured": {
    status: 503,
    title: { en: "This tribunal has no key to sign with", fr: "Le tribunal n’a pas de clé pour signer" },
    next: {
      en: "Nothing was signed. Ask the operator to set GREFFE_SIGNING_KEY and GREFFE_SIGNING_CERTIFICATE, then sign again.",
      fr: "Rien n’a été signé. Demandez à l’exploitant de définir GREFFE_SIGNING_KEY et GREFFE_SIGNING_CERTIFICATE, puis signez de nouveau.",
    },
  },
  "signing-key-unreadable": {
    status: 503,
    title: {
      en: "The tribunal’s signing key cannot be used",
      fr: "La clé de signature du tribunal est inutilisable",
    },
    next: {
      en: "Nothing was signed. Ask the operator to check the PEM files of GREFFE_SIGNING_KEY and GREFFE_SIGNING_CERTIFICATE: the key must be RSA of 2048 bits or more, or an elliptic curve, and the certificate its own.",
      fr: "Rien n’a été signé. Demandez à l’exploitant de vérifier les fichiers PEM de GREFFE_SIGNING_KEY et de GREFFE_SIGNING_CERTIFICATE\u00a0: la clé doit être RSA d’au moins 2048 bits ou à courbe elliptique, et le certificat doit être le sien.",
    },
  },
  "signing-certificate-out-of-date": {
    status: 503,
    title: {
      en: "The tribunal’s signing certificate is not valid today",
      fr: "Le certificat de signature du tribunal n’est pas valide aujourd’hui",
    },
    next: {
      en: "Nothing was signed: the certificate is valid from {from} to {to}. Ask the operator for a new one, then sign again.",
      fr: "Rien n’a été signé\u00a0: le certificat est valide du {from} au {to}. Demandez-en un nouveau à l’exploitant, puis signez de nouveau.",
    },
  },
  "signing-certificate-demonstration": {
    status: 503,
    title: {
      en: "The signing certificate is a demonstration’s",
      fr: "Le certificat de signature est celui d’une démonstration",
    },
    next: {
      en: "Nothing was signed. A tribunal signs with a certificate of its own: ask the operator to set GREFFE_SIGNING_CERTIFICATE.",
      fr: "Rien n’a été signé. Un tribunal signe avec son propre certificat\u00a0: demandez à l’exploitant de définir GREFFE_SIGNING_CERTIFICATE.",
    },
  },
  "pdf-not-signable": {
    status: 422,
    title: { en: "This PDF cannot be signed", fr: "Ce PDF ne peut pas être signé" },
    next: {
      en: "It is encrypted or damaged, and nothing was signed. Save it again without protection, then send the new file.",
      fr: "Il est chiffré ou endommagé, et rien n’a été signé. Enregistrez-le de nouveau sans protection, puis envoyez le nouveau fichier.",
    },
  },
} as const satisfies RefusalRegistry;
