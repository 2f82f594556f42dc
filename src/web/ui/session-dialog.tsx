import { useId, useLayoutEffect, useRef } from "react";
import { useSay } from "./language.ts";
import { ui } from "./text.ts";

/**
 * Says that a session ends soon because nobody does anything. It holds the focus, so that one key keeps the session, and gives
 * it back to where it was: what somebody has begun to write stays under their hands.
 */
export function SessionDialog({ minutes, onStay }: { readonly minutes: number; readonly onStay: () => void }) {
  const say = useSay();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => {
      setTimeout(() => {
        if (before instanceof HTMLElement && before.isConnected) before.focus();
      });
    };
  }, []);
  return (
    <dialog ref={dialog} role="alertdialog" aria-labelledby={id} aria-describedby={`${id}-why`} onClose={onStay}>
      <h2 id={id}>{say(ui.sessionEnds, { n: minutes })}</h2>
      <p id={`${id}-why`}>{say(ui.sessionStay)}</p>
      <div className="buttons">
        <button type="button" onClick={onStay}>
          {say(ui.stay)}
        </button>
      </div>
    </dialog>
  );
}
