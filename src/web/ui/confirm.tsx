import { type ReactNode, useId } from "react";
import { useSay } from "./language.ts";
import { ui } from "./text.ts";
import { useDialog } from "./use-dialog.ts";

/** Asks before something that cannot be taken back. The browser's own dialog holds the focus and closes on Escape. */
export function Confirm({
  title,
  action,
  form,
  onConfirm,
  onClose,
  children,
}: {
  readonly title: string;
  /** What the button that does it says. */
  readonly action: string;
  /** The form in the dialog that the button sends, in place of `onConfirm`. */
  readonly form?: string;
  readonly onConfirm?: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const say = useSay();
  const id = useId();
  const { ref, close, closes } = useDialog(onClose);
  return (
    <dialog ref={ref} aria-labelledby={id} {...closes}>
      <h2 id={id}>{title}</h2>
      {children}
      <div className="buttons">
        <button type={form === undefined ? "button" : "submit"} form={form} onClick={onConfirm}>
          {action}
        </button>
        <button type="button" className="second" onClick={close}>
          {say(ui.close)}
        </button>
      </div>
    </dialog>
  );
}
