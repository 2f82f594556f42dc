/** One thing that can be opened or done. */
export interface Option {
  readonly id: string;
  readonly text: string;
  readonly detail: string;
  readonly run: () => void;
}
export interface Group {
  readonly name: string;
  readonly options: readonly Option[];
}

/** As somebody types it: without accents, capitals or signs. */
const plain = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** Those whose words begin with every word that was typed, in any order. */
export function matching<One extends { readonly text: string }>(all: readonly One[], typed: string): readonly One[] {
  const wanted = plain(typed)
    .split(" ")
    .filter((word) => word !== "");
  return all.filter((one) => {
    const words = plain(one.text).split(" ");
    return wanted.every((word) => words.some((own) => own.startsWith(word)));
  });
}

/** `TORONTO-2026-A-00042`, as it stands on a receipt or as it is typed from one; null where nothing like it was typed. */
export function receiptNumberIn(typed: string): string | null {
  const number = typed.trim().toUpperCase().replace(/\s+/g, "-");
  return /^[A-Z]+(?:-[A-Z]+)*-\d{4}-[A-Z]-\d{1,6}$/.test(number) ? number : null;
}
