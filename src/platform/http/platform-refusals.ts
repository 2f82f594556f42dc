import type { RefusalRegistry } from "../../kernel/refusal.ts";

/** Refusals that belong to no context: the edge itself says no. */
export const platformRefusals = {
  "request-malformed": {
    status: 400,
    title: { en: "The request cannot be read", fr: "La demande est illisible" },
    next: {
      en: "Correct the fields named and send it again.",
      fr: "Corrigez les champs indiqués et envoyez-la de nouveau.",
    },
  },
  "not-found": {
    status: 404,
    title: { en: "There is nothing at this address", fr: "Il n’y a rien à cette adresse" },
    next: {
      en: "Check the address, or start from the home page.",
      fr: "Vérifiez l’adresse ou repartez de la page d’accueil.",
    },
  },
  "body-too-large": {
    status: 413,
    title: { en: "The request is too large", fr: "La demande est trop volumineuse" },
    next: {
      en: "Send files through the upload page, which takes large files.",
      fr: "Envoyez les fichiers par la page de téléversement, qui accepte les gros fichiers.",
    },
  },
  "media-type-not-accepted": {
    status: 415,
    title: { en: "This type of content is not accepted here", fr: "Ce type de contenu n’est pas accepté ici" },
    next: { en: "Send JSON (application/json).", fr: "Envoyez du JSON (application/json)." },
  },
  "too-many-requests": {
    status: 429,
    title: { en: "Too many requests in a short time", fr: "Trop de demandes en peu de temps" },
    next: {
      en: "Wait a minute and try again. Nothing that was acknowledged is lost.",
      fr: "Attendez une minute et réessayez. Rien de ce dont on a accusé réception n’est perdu.",
    },
  },
  "idempotency-key-reused": {
    status: 422,
    title: {
      en: "This idempotency key was used for another request",
      fr: "Cette clé d’idempotence a déjà servi à une autre demande",
    },
    next: { en: "Use a new key for a new request.", fr: "Utilisez une nouvelle clé pour une nouvelle demande." },
  },
  "idempotency-key-malformed": {
    status: 400,
    title: { en: "This idempotency key cannot be kept", fr: "Cette clé d’idempotence ne peut être conservée" },
    next: {
      en: "Send 1 to 200 letters, digits or signs of ASCII, without blanks, such as a UUID; or send no key.",
      fr: "Envoyez de 1 à 200 lettres, chiffres ou signes ASCII, sans espace, par exemple un UUID; ou n’envoyez aucune clé.",
    },
  },
  "earlier-answer-hidden": {
    status: 404,
    title: {
      en: "This was done, and what it was about is not open to you any more",
      fr: "C’est fait, et ce dont il s’agissait ne vous est plus accessible",
    },
    next: {
      en: "Nothing is left to do. If it should be open to you, write to the registry.",
      fr: "Il ne reste rien à faire. Si vous devriez y avoir accès, écrivez au greffe.",
    },
  },
  "origin-not-allowed": {
    status: 403,
    title: { en: "This request comes from another site", fr: "Cette demande provient d’un autre site" },
    next: {
      en: "Open the tribunal’s own address and try again there.",
      fr: "Ouvrez l’adresse du tribunal et réessayez à partir de là.",
    },
  },
  "unexpected-error": {
    status: 503,
    title: { en: "Something went wrong on our side", fr: "Une erreur s’est produite de notre côté" },
    next: {
      en: "Try again in a few minutes. If it happens again, give the registry this reference: {reference}.",
      fr: "Réessayez dans quelques minutes. Si l’erreur persiste, communiquez cette référence au greffe\u00a0: {reference}.",
    },
  },
} as const satisfies RefusalRegistry;
