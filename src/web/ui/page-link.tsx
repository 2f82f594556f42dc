import { createContext, type MouseEvent, type ReactNode, useContext } from "react";

/** Goes to an address of ours without loading the page anew; null where there is nobody who could. */
export const Go = createContext<((href: string) => void) | null>(null);

/** A way to another page of ours. With a modifier key, or where nobody goes for it, the browser does. */
export function PageLink({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  const go = useContext(Go);
  const follow = (event: MouseEvent) => {
    if (go === null || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go(href);
  };
  return (
    <a href={href} onClick={follow}>
      {children}
    </a>
  );
}
