import { useEffect, useRef } from "react";
import { Problem } from "../api/client.ts";
import { useSay } from "./language.ts";
import { SignInLink } from "./sign-in-link.tsx";
import { ui } from "./text.ts";

/** Shows why something was refused and what to do next. Takes the focus, so that nobody misses it. */
export function ErrorSummary({ error }: { readonly error: unknown }) {
  const say = useSay();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const problem = error instanceof Problem ? error : null;
  return (
    <div className="error-summary" role="alert" ref={box} tabIndex={-1}>
      <p>
        <strong>{problem?.title || say(ui.failed)}</strong>
      </p>
      <p>{problem?.detail || say(ui.tryAgain)}</p>
      {problem?.status === 401 ? <SignInLink /> : null}
    </div>
  );
}

export function Loading() {
  const say = useSay();
  return <p role="status">{say(ui.loading)}</p>;
}
