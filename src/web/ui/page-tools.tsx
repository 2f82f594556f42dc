import { lazy, Suspense, useRef, useState } from "react";
import { Loading } from "./error-summary.tsx";
import { Key } from "./key.tsx";
import { useSay } from "./language.ts";
import { useMe } from "./me.ts";
import { ariaKey, useShortcuts } from "./shortcuts.ts";
import { ui } from "./text.ts";
import { useDialog } from "./use-dialog.ts";

const FindDialog = lazy(() => import("../pages/find/find-dialog.tsx"));
const HelpDialog = lazy(() => import("../pages/help/help-dialog.tsx"));

/** Find anything, and help with this page: from everywhere, each by a key. Both are loaded when they are asked for. */
export function PageTools() {
  const say = useSay();
  const isSignedIn = useMe() !== undefined;
  const [open, setOpen] = useState<"find" | "help" | null>(null);
  const begun = useRef("");
  const find = () => {
    begun.current = "";
    setOpen("find");
  };
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
      {open === "find" ? (
        <Suspense fallback={<Asked name={say(ui.find)} onType={(words) => (begun.current = words)} onClose={close} />}>
          <FindDialog begun={begun} onClose={close} />
        </Suspense>
      ) : null}
      {open === "help" ? (
        <Suspense fallback={<Asked name={say(ui.pageHelp)} onClose={close} />}>
          <HelpDialog onClose={close} />
        </Suspense>
      ) : null}
    </>
  );
}

/**
 * Stands there until what was asked for is loaded: on a slow line that takes seconds, and the letters that somebody types after
 * the key would each do something to the page beneath. What was typed is where they wanted it.
 */
function Asked({
  name,
  onType,
  onClose,
}: {
  readonly name: string;
  readonly onType?: (words: string) => void;
  readonly onClose: () => void;
}) {
  const { ref, closes } = useDialog(onClose);
  return (
    <dialog ref={ref} className="find" aria-label={name} tabIndex={-1} {...closes}>
      {onType === undefined ? null : (
        <input
          type="text"
          aria-label={name}
          // biome-ignore lint/a11y/noAutofocus: the dialog was opened to type in this box
          autoFocus
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          onInput={(event) => onType(event.currentTarget.value)}
        />
      )}
      <Loading />
    </dialog>
  );
}
