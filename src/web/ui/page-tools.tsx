import { lazy, Suspense, useState } from "react";
import { Key } from "./key.tsx";
import { useSay } from "./language.ts";
import { useMe } from "./me.ts";
import { ariaKey, useShortcuts } from "./shortcuts.ts";
import { ui } from "./text.ts";

const FindDialog = lazy(() => import("../pages/find/find-dialog.tsx"));
const HelpDialog = lazy(() => import("../pages/help/help-dialog.tsx"));

/** Find anything, and help with this page: from everywhere, each by a key. Both are loaded when they are asked for. */
export function PageTools() {
  const say = useSay();
  const isSignedIn = useMe() !== undefined;
  const [open, setOpen] = useState<"find" | "help" | null>(null);
  const find = () => setOpen("find");
  const help = () => setOpen("help");
  useShortcuts(
    isSignedIn
      ? [
          { key: "/", text: ui.find, run: find },
          { key: "mod+k", text: ui.find, run: find },
          { key: "?", text: ui.pageHelp, run: help },
        ]
      : [],
  );
  if (!isSignedIn) return null;
  const close = () => setOpen(null);
  return (
    <>
      <button type="button" className="plain" aria-keyshortcuts={ariaKey("/")} onClick={find}>
        {say(ui.find)} <Key of="/" />
      </button>
      <button type="button" className="plain" aria-keyshortcuts={ariaKey("?")} onClick={help}>
        {say(ui.pageHelp)} <Key of="?" />
      </button>
      <Suspense>
        {open === "find" ? <FindDialog onClose={close} /> : null}
        {open === "help" ? <HelpDialog onClose={close} /> : null}
      </Suspense>
    </>
  );
}
