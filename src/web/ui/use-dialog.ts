import { type RefObject, type SyntheticEvent, useLayoutEffect, useRef } from "react";

interface Dialog {
  readonly ref: RefObject<HTMLDialogElement | null>;
  readonly close: () => void;
  /** For the element: what Escape does, and what the browser does by itself. */
  readonly closes: { readonly onCancel: (event: SyntheticEvent) => void; readonly onClose: () => void };
}

/**
 * The browser's own dialog: it holds the focus, closes on Escape and gives the focus back. Who opened it hears of the end in
 * the same turn, and once: the element's own event comes a turn later, and would end what a press in between has opened.
 */
export function useDialog(onClose: () => void): Dialog {
  const ref = useRef<HTMLDialogElement>(null);
  const isTold = useRef(false);
  // At once: a key pressed after it was asked for is for the dialog, not for what lies under it.
  useLayoutEffect(() => {
    const dialog = ref.current;
    isTold.current = false;
    dialog?.showModal();
    // Taken from the page by whoever opened it: it gives the focus back all the same.
    return () => {
      isTold.current = true;
      dialog?.close();
    };
  }, []);
  const tell = () => {
    if (!isTold.current) onClose();
    isTold.current = true;
  };
  const close = () => {
    ref.current?.close();
    tell();
  };
  const onCancel = (event: SyntheticEvent) => {
    // A picker inside (a date, a file) has its own Escape, which goes up to here.
    if (event.target !== event.currentTarget) return;
    event.preventDefault();
    close();
  };
  return { ref, close, closes: { onCancel, onClose: tell } };
}
