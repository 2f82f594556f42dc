import type { Language } from "../../../kernel/bilingual.ts";
import type { Referral } from "../../intake/index.ts";

type Address = Extract<Referral["data"]["persons"][number]["contact"][number], { kind: "address" }>["value"];

/** The towns of the offices that the demonstration's cases come from. */
const towns = {
  toronto: { locality: "Toronto", province: "ON", postalCode: "M0Z 0Z0" },
  montreal: { locality: "Montréal", province: "QC", postalCode: "H0Z 0Z0" },
  ottawa: { locality: "Ottawa", province: "ON", postalCode: "K0Z 0Z0" },
  vancouver: { locality: "Vancouver", province: "BC", postalCode: "V0Z 0Z0" },
  calgary: { locality: "Calgary", province: "AB", postalCode: "T0Z 0Z0" },
} as const;
export type DemoOffice = keyof typeof towns;

/** One in twelve has told no address: their letters wait until somebody asks for it. */
const untold = 12;

/** Where a family of the demonstration lives, or null: a street whose name says that it does not exist. */
export function demoAddress(office: DemoOffice, place: number, language: Language): Address | null {
  if (place % untold === untold - 1) return null;
  const number = 100 + ((place * 37) % 800);
  const flat = 1 + (place % 40);
  const street = {
    en: `${number} Demonstration Street\nUnit ${flat}`,
    fr: `${number}, rue Démonstration\nApp. ${flat}`,
  };
  return { lines: street[language], ...towns[office], country: "CAN" };
}
