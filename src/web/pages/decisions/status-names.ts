import type { Bilingual } from "../../../kernel/bilingual.ts";

export const decisionStatusNames = {
  draft: { en: "Draft", fr: "Projet" },
  signed: { en: "Signed, to be released", fr: "Signée, à transmettre" },
  released: { en: "Released", fr: "Transmise" },
  discarded: { en: "Discarded", fr: "Abandonnée" },
} as const satisfies Readonly<Record<string, Bilingual>>;
