import type { Role } from "../../kernel/actor.ts";
import type { Bilingual } from "../../kernel/bilingual.ts";
import { menuOf } from "../menu.ts";
import { ui } from "./text.ts";

export interface Crumb {
  /** Null is the page itself. */
  readonly href: string | null;
  readonly text: Bilingual;
}

/**
 * The pages above the one at an address, as far as the reader may open them: home, the list that it belongs to, the case whose
 * form it is. A list is named as well; what is in a list is named by its heading.
 */
export function crumbsOf(pathname: string, held: readonly Role[] | null): readonly Crumb[] {
  const [language = "", ...parts] = pathname.split("/").filter((part) => part !== "");
  const [first, second, third] = parts;
  if (first === undefined) return [];
  const crumbs: Crumb[] = [{ href: `/${language}/`, text: ui.home }];
  const address = listOf[first] ?? first;
  const list = menuOf(held).find((entry) => entry.to === `/$language/${address}`);
  if (second !== undefined && list !== undefined) crumbs.push({ href: `/${language}/${address}`, text: list.text });
  const beside = listsBeside.find((one) => parts.join("/").startsWith(`${one.to}/`));
  if (beside?.roles.some((role) => held?.includes(role)))
    crumbs.push({ href: `/${language}/${beside.to}`, text: beside.text });
  const here = listAt(parts.join("/"), held);
  if (here !== undefined) crumbs.push({ href: null, text: here });
  if (first === "cases" && third === "submit") crumbs.push({ href: `/${language}/cases/${second}`, text: ui.case });
  return crumbs;
}

/** What the list at an address is called; undefined where none is that the reader may open. */
function listAt(address: string, held: readonly Role[] | null): Bilingual | undefined {
  const own = menuOf(held).find((entry) => entry.to === `/$language/${address}`);
  const beside = listsBeside.find((one) => one.to === address && one.roles.some((role) => held?.includes(role)));
  return own?.text ?? beside?.text;
}

/** Where the list of such things has another address. */
const listOf: Readonly<Record<string, string>> = { documents: "cases", translations: "work" };

/** Lists that stand beside the menu, and who may open them. */
const listsBeside: readonly { readonly to: string; readonly text: Bilingual; readonly roles: readonly Role[] }[] = [
  { to: "referrals/refused", text: ui.refusedReferrals, roles: ["registry-officer", "triage-officer"] },
  { to: "publications", text: ui.publicVersions, roles: ["registry-officer"] },
  { to: "decisions", text: ui.decisions, roles: ["registry-officer"] },
  { to: "partner-messages", text: ui.partnerMessages, roles: ["registry-officer"] },
];
