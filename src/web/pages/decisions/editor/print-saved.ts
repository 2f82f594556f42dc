import { useState } from "react";
import type { DraftKeeper } from "./draft-keeper.ts";

/** A window that was opened while the click still counted. */
interface Opened {
  readonly location: { href: string };
  close(): void;
}

/** Fills the window with the print when all that is on the page is saved; closes it when it is not, and answers false. */
export async function printSaved(
  keeper: { save(): Promise<boolean> },
  tab: Opened | null,
  address: string,
): Promise<boolean> {
  const isSaved = await keeper.save();
  if (!isSaved) tab?.close();
  else if (tab !== null) tab.location.href = address;
  return isSaved;
}

/** The print of the words on the page, and whether it was not opened because they are not saved. */
export function usePrint<Words extends object>(keeper: DraftKeeper<Words>, address: string) {
  const [notOf, setNotOf] = useState<Words | null>(null);
  const look = () => {
    const tab = window.open("", "_blank");
    setNotOf(null);
    void printSaved(keeper, tab, address).then((isSaved) => {
      if (!isSaved) setNotOf(keeper.words());
    });
  };
  // What was not printed of other words than these, or of words that are saved now, is no longer so.
  return { look, isNotPrinted: notOf === keeper.words() && keeper.state().kind !== "saved" };
}
