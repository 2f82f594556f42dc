import type { Language } from "../../../kernel/bilingual.ts";
import { plainText } from "../../../kernel/plain-text.ts";
import { isLatin } from "../../../kernel/written-line.ts";
import { countries } from "../rules/countries.ts";
import { provinceSymbol } from "../rules/provinces.ts";

export interface PostalAddress {
  readonly lines: string;
  readonly locality: string;
  readonly province: string;
  readonly postalCode: string;
  readonly country: string;
  readonly latinLines?: string;
  readonly latinLocality?: string;
  readonly latinProvince?: string;
}

/** The address in Latin letters, or null when it is in others and nobody entered its Latin form. */
export function postedAddress(address: PostalAddress): PostalAddress | null {
  const { latinLines, latinLocality, latinProvince } = address;
  const latin = {
    ...address,
    lines: isLatin(address.lines) ? address.lines : (latinLines ?? ""),
    locality: isLatin(address.locality) ? address.locality : (latinLocality ?? ""),
    province: isLatin(address.province) ? address.province : (latinProvince ?? ""),
  };
  return latin.lines.trim() === "" || latin.locality.trim() === "" ? null : latin;
}

interface PostedNames {
  readonly familyName: string | null;
  readonly givenNames: string | null;
  readonly latinFamilyName: string | null;
  readonly latinGivenNames: string | null;
}

const familyFirst = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/**
 * The addressee's lines: the name as the person writes it and, when its letters are not Latin, the same in letters
 * that every carrier reads, above it. Null when nobody entered that form: a letter is not sent on a guess.
 */
export function postedNames(names: PostedNames): readonly string[] | null {
  const own = inOrder(names.familyName, names.givenNames);
  if (isLatin(own)) return [own];
  const latin = inOrder(names.latinFamilyName, names.latinGivenNames);
  return latin === "" ? null : [latin, own];
}

function inOrder(family: string | null, given: string | null): string {
  const parts = familyFirst.test(family ?? "") ? [family, given] : [given, family];
  return parts.filter((part) => part !== null).join(" ");
}

/**
 * Names and an address as Canada Post asks for them: capitals, no comma, the municipality, the province's two letters
 * and, two spaces on, the postal code in one line; the country in full in the last one when it is not Canada.
 */
export function postalBlock(names: readonly string[], address: PostalAddress, language: Language): readonly string[] {
  const upper = (text: string) => text.toLocaleUpperCase(`${language}-CA`);
  const isHome = address.country === "CAN";
  const street = address.lines.split(/\r?\n/).map((line) => line.replaceAll(/\s*,\s*/g, " ").trim());
  const place = isHome ? homeLine(address) : [address.locality, address.province, address.postalCode];
  const country = isHome ? "" : (countries().find((one) => one.code === address.country)?.[language] ?? "");
  const town = place.filter((part) => part.trim() !== "").join(" ");
  return [...names, ...[...street, town, country].filter((line) => line.trim() !== "").map(upper)];
}

// The spaces do not break and do not run together: the postal code stays where a sorting machine looks for it.
function homeLine({ locality, province, postalCode }: PostalAddress): readonly string[] {
  const symbol = provinceSymbol(plainText(province)) ?? province;
  const code = postalCode.toUpperCase().replaceAll(/[\s-]/g, "");
  const spaced = /^[A-Z]\d[A-Z]\d[A-Z]\d$/.test(code) ? `${code.slice(0, 3)}\u00a0${code.slice(3)}` : postalCode;
  return [locality, spaced === "" ? symbol : `${symbol}\u00a0\u00a0${spaced}`];
}
