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

/** Whether something was left undone because the words on the page could not be saved. Of other words, or once they are, it is no longer so. */
export function useUnsaved<Words extends object>(keeper: DraftKeeper<Words>) {
  const [notOf, setNotOf] = useState<Words | null>(null);
  const note = (isSaved: boolean): boolean => {
    setNotOf(isSaved ? null : keeper.words());
    return isSaved;
  };
  return {
    note,
    saved: async () => note(await keeper.save()),
    is: notOf === keeper.words() && keeper.state().kind !== "saved",
  };
}

/** The print of the words on the page, and whether it was not opened because they are not saved. */
export function usePrint<Words extends object>(keeper: DraftKeeper<Words>, address: string) {
  const unsaved = useUnsaved(keeper);
  const look = () => {
    const tab = window.open("", "_blank");
    void printSaved(keeper, tab, address).then(unsaved.note);
  };
  return { look, isNotPrinted: unsaved.is };
}
