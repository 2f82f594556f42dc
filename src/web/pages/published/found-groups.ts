import type { FoundInText, SavedChoices } from "../../../modules/decisions/publication/contract.ts";
import type { Typed } from "../../ui/form-values.ts";

/** What stands in place of what is taken out. */
export const hidden = "XXXX";

/** The same words of the same kind, wherever they stand. */
export interface FoundGroup {
  readonly key: string;
  readonly kind: FoundInText["kind"];
  readonly text: string;
  readonly all: readonly FoundInText[];
}

type Act = "hide" | "replace" | "leave" | "";

export function groupsOf(found: readonly FoundInText[]): readonly FoundGroup[] {
  const groups = Map.groupBy(found, (one) => `${one.kind} ${one.text.toLocaleLowerCase()}`);
  return [...groups.values()].flatMap((all, nth) => {
    const [first] = all;
    return first === undefined ? [] : [{ key: String(nth), kind: first.kind, text: first.text, all }];
  });
}

/** As it was saved; before that, what is surely the case's own is to be taken out, and of the others nothing is chosen. */
export function startOf({ all }: FoundGroup): {
  readonly act: Act;
  readonly shownAs: string;
  readonly left: readonly boolean[];
} {
  const left = all.map((one) => one.choice !== null && one.choice.shownAs === null);
  const shown = all.find((one) => one.choice !== null && one.choice.shownAs !== null)?.choice?.shownAs ?? null;
  if (shown !== null) return { act: shown === hidden ? "hide" : "replace", shownAs: shown, left };
  if (left.some(Boolean)) return { act: "leave", shownAs: "", left };
  return { act: all.some((one) => one.isSure) ? "hide" : "", shownAs: "", left };
}

/** What the form says of each place; nothing of what nobody has chosen. */
export function savedChoices(groups: readonly FoundGroup[], { value, isTicked }: Typed): SavedChoices["choices"] {
  return groups.flatMap(({ key, all }) => {
    const act = value<Act>(`act.${key}`);
    if (act === "") return [];
    const shown = act === "replace" ? value(`as.${key}`).trim() : hidden;
    return all.map(({ kind, place, text }, nth) => ({
      kind,
      place,
      text,
      shownAs: act === "leave" || isTicked(`leave.${key}.${nth}`) ? null : shown,
    }));
  });
}
