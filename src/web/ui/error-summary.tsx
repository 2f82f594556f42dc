import { type MouseEvent, useEffect, useRef, useState } from "react";
import { Problem } from "../api/client.ts";
import { useSay } from "./language.ts";
import { SignInLink } from "./sign-in-link.tsx";
import { ui } from "./text.ts";

/** Shows why something was refused, what to do next and which fields it is about. Takes the focus, so that nobody misses it. */
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
      {problem === null || problem.fields.length === 0 ? null : <WrongFields />}
      {problem?.status === 401 ? <SignInLink /> : null}
    </div>
  );
}

interface WrongField {
  readonly id: string;
  readonly label: string;
  readonly problem: string;
}

/** Each field of the page that says that something is wrong with it, as the way to it. */
function WrongFields() {
  const say = useSay();
  const [wrong, setWrong] = useState<readonly WrongField[]>([]);
  // The fields take what is wrong with them at the same time as this is shown.
  useEffect(() => {
    const timer = setTimeout(() => setWrong(wrongFields(document)));
    return () => clearTimeout(timer);
  }, []);
  if (wrong.length === 0) return null;
  const go = (event: MouseEvent, id: string) => {
    event.preventDefault();
    document.getElementById(id)?.focus();
  };
  return (
    <ul>
      {wrong.map(({ id, label, problem }) => (
        <li key={id}>
          <a href={`#${id}`} onClick={(event) => go(event, id)}>
            {label}
          </a>
          {say(ui.colon)}
          {problem}
        </li>
      ))}
    </ul>
  );
}

function wrongFields(page: Document): readonly WrongField[] {
  const marked = [...page.querySelectorAll<HTMLInputElement>("main [aria-invalid=true]")];
  return marked.map((field) => ({
    id: field.id,
    label: field.labels?.[0]?.textContent ?? "",
    problem: page.getElementById(`${field.id}-problem`)?.textContent ?? "",
  }));
}

export function Loading() {
  const say = useSay();
  return <p role="status">{say(ui.loading)}</p>;
}
