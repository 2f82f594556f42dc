import type { Bilingual } from "../../kernel/bilingual.ts";

/** What can be wrong with a signed PDF. The codes are permanent. */
export const signatureFaults = {
  "pdf-unreadable": {
    en: "This is no PDF that can be read, or it is encrypted.",
    fr: "Ce n’est pas un PDF lisible, ou il est chiffré.",
  },
  "not-signed": { en: "There is no signature in this PDF.", fr: "Ce PDF ne porte aucune signature." },
  "appended-after": {
    en: "Something was added behind the signature. What was signed is the file without it.",
    fr: "Quelque chose a été ajouté après la signature. Ce qui a été signé est le fichier sans cet ajout.",
  },
  "range-wrong": {
    en: "The signature does not cover the whole file.",
    fr: "La signature ne couvre pas tout le fichier.",
  },
  "gap-filled": {
    en: "There is something beside the signature in the place that no signature covers.",
    fr: "Quelque chose se trouve à côté de la signature, là où aucune signature ne couvre le fichier.",
  },
  "signature-unreadable": {
    en: "What stands in the place of the signature is none.",
    fr: "Ce qui se trouve à la place de la signature n’en est pas une.",
  },
  "form-wrong": {
    en: "The signature is not of the form that the tribunal uses (PAdES baseline).",
    fr: "La signature n’est pas de la forme que le tribunal utilise (PAdES de base).",
  },
  "algorithm-weak": {
    en: "The signature was made in a way that is no longer safe.",
    fr: "La signature a été faite d’une façon qui n’est plus sûre.",
  },
  changed: {
    en: "The file was changed after it was signed.",
    fr: "Le fichier a été modifié après la signature.",
  },
  "signature-wrong": {
    en: "The signature was not made with the key of the certificate in it.",
    fr: "La signature n’a pas été faite avec la clé du certificat qu’elle contient.",
  },
  "certificate-missing": {
    en: "The signer’s certificate is not in the signature.",
    fr: "Le certificat du signataire n’est pas dans la signature.",
  },
  "certificate-attribute-missing": {
    en: "The signature does not say which certificate it was made with (signing-certificate-v2).",
    fr: "La signature ne dit pas avec quel certificat elle a été faite (signing-certificate-v2).",
  },
  "certificate-attribute-wrong": {
    en: "The signature was made with another certificate than the one in it.",
    fr: "La signature a été faite avec un autre certificat que celui qu’elle contient.",
  },
  "certificate-period": {
    en: "The certificate was not valid at the time that the signature states.",
    fr: "Le certificat n’était pas valide au moment que la signature indique.",
  },
  "certificate-not-trusted": {
    en: "The signer’s certificate does not lead to the one that was given.",
    fr: "Le certificat du signataire ne mène pas à celui qui a été fourni.",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type SignatureFault = keyof typeof signatureFaults;
