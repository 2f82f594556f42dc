import {
  createContext,
  type ReactNode,
  type RefObject,
  useCallback,
  useContext,
  useLayoutEffect,
  useState,
} from "react";
import { Success } from "./success.tsx";

/** `on`: the page over which it stands, where what was done led to another one. */
type Tell = (what: string, on?: string) => void;
const Tell = createContext<Tell>(() => undefined);

/** Says above the page, in a sentence, what was done there: the one way to say it. No words take it away. */
export const useTell = () => useContext(Tell);

/** Holds the words of what was done, until the page is another one. */
export function DoneWords({ page, children }: { readonly page: string; readonly children: ReactNode }) {
  const [done, setDone] = useState({ what: "", page: "", nth: 0 });
  const tell = useCallback<Tell>((what, on = page) => setDone(({ nth }) => ({ what, page: on, nth: nth + 1 })), [page]);
  return (
    <Tell value={tell}>
      {done.what !== "" && done.page === page ? (
        <Success key={done.nth} title={done.what}>
          {null}
        </Success>
      ) : null}
      {children}
    </Tell>
  );
}

/** When a form closes, the keyboard goes back to where it was opened from, not to the start of the page. */
export function useFocusBack(form: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const place = form.current?.parentElement ?? null;
    if (place === null) return;
    return () => {
      setTimeout(() => {
        if (document.activeElement !== document.body) return;
        const opener = place.isConnected ? place.querySelector<HTMLElement>("summary, button, a[href]") : null;
        (opener ?? document.getElementById("main"))?.focus();
      });
    };
  }, [form]);
}
