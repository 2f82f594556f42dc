import { type ReactNode, useLayoutEffect, useRef } from "react";
import { takeFocus } from "./take-focus.ts";

/**
 * What was done, and what comes of it: a code, a way on. Takes the focus, so that a screen reader says it. What is said in a sentence
 * alone is told above the page (`tell`, `useTell`).
 */
export function Success({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => takeFocus(box.current), []);
  return (
    <div className="success" role="status" ref={box} tabIndex={-1}>
      <p>
        <strong>{title}</strong>
      </p>
      {children}
    </div>
  );
}

/** Nothing here yet, and what to do about it. */
export function Empty({ children }: { readonly children: ReactNode }) {
  return <p className="empty">{children}</p>;
}
