import {
  type ComponentProps,
  type MouseEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { Problem } from "../api/client.ts";
import { ui } from "./first-text.ts";
import { useSay } from "./language.ts";
import { SignInLink } from "./sign-in-link.tsx";
import { takeFocus } from "./take-focus.ts";

/** Shows why something was refused, what to do next and which fields it is about. Takes the focus, so that nobody misses it. */
export function ErrorSummary({
  error,
  nameOf,
  children,
}: {
  readonly error: unknown;
  /** What else is to be said of it. */
  readonly children?: ReactNode;
  /** What a part of the body is called that no field on the page asks for. */
  readonly nameOf?: ((path: string) => string) | undefined;
}) {
  const say = useSay();
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => takeFocus(box.current), []);
  const problem = error instanceof Problem ? error : null;
  const isOfFields = problem !== null && saysItAtFields(problem);
  return (
    <div className="error-summary" role="alert" ref={box} tabIndex={-1}>
      <p>
        <strong>{isOfFields ? say(ui.mend) : problem?.title || say(ui.failed)}</strong>
      </p>
      {isOfFields ? null : <p>{problem?.detail || say(ui.tryAgain)}</p>}
      {problem === null || problem.fields.length === 0 ? null : <WrongFields of={problem} from={box} nameOf={nameOf} />}
      {children}
      {problem?.status === 401 ? <SignInLink /> : null}
      {problem?.code === "confirmation-wanted" ? <SignInLink again /> : null}
    </div>
  );
}

/** Found out before anything was sent, or by the server as it read what was: the fields say it all, in words for people. */
function saysItAtFields({ title, code, fields }: Problem): boolean {
  return fields.length > 0 && (title === "" || code === "request-malformed");
}

/** The refusal of something that a page asked for, each time anew. */
export function Refusal({
  of,
  nameOf,
}: Pick<ComponentProps<typeof ErrorSummary>, "nameOf"> & {
  readonly of: { readonly error: unknown; readonly nth: number } | null;
}) {
  return of === null ? null : <ErrorSummary key={of.nth} error={of.error} nameOf={nameOf} />;
}

interface WrongField {
  readonly id: string;
  readonly label: string;
  readonly problem: string;
}

/** Each field that says that something is wrong with it, as the way to it; and what was refused of no field in sight. */
function WrongFields({
  of,
  from,
  nameOf,
}: Pick<ComponentProps<typeof ErrorSummary>, "nameOf"> & {
  readonly of: Problem;
  readonly from: RefObject<HTMLElement | null>;
}) {
  const say = useSay();
  const [wrong, setWrong] = useState<readonly WrongField[] | null>(null);
  // The fields take what is wrong with them at the same time as this is shown.
  useEffect(() => {
    const timer = setTimeout(() => setWrong(wrongFields(from.current?.closest("form, main") ?? document)));
    return () => clearTimeout(timer);
  }, [from]);
  if (wrong === null) return null;
  const apart = of.fields.filter((one) => wrong.every(({ problem }) => problem !== one.text));
  const go = (event: MouseEvent, id: string) => {
    event.preventDefault();
    const field = document.getElementById(id);
    // What is folded away takes no focus.
    for (let fold = field?.closest("details"); fold; fold = fold.parentElement?.closest("details")) fold.open = true;
    field?.focus();
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
      {apart.map((one) => (
        <li key={`${one.path} ${one.code}`}>
          {nameOf === undefined ? null : nameOf(one.path) + say(ui.colon)}
          {one.text}
        </li>
      ))}
    </ul>
  );
}

function wrongFields(place: ParentNode): readonly WrongField[] {
  const marked = [...place.querySelectorAll<HTMLElement>("[aria-invalid=true], fieldset.wrong")];
  const wrong = marked.map((field) => (field instanceof HTMLFieldSetElement ? wrongGroup(field) : wrongOne(field)));
  // Fields of one name are told apart by the group that each stands in.
  const groupOf = (at: number) => marked[at]?.parentElement?.closest("fieldset")?.querySelector("legend")?.textContent;
  return wrong.map((one, at) => {
    const group = wrong.some((other) => other !== one && other.label === one.label) ? groupOf(at) : undefined;
    return group === undefined ? one : { ...one, label: `${group} – ${one.label}` };
  });
}

const wrongOne = (field: HTMLElement): WrongField => ({
  id: field.id,
  label: (field as HTMLInputElement).labels?.[0]?.textContent ?? "",
  problem: document.getElementById(`${field.id}-problem`)?.textContent ?? "",
});

/** A choice among a few: the way to it leads to what is chosen, or to the first. */
const wrongGroup = (group: HTMLFieldSetElement): WrongField => ({
  id: (group.querySelector("input:checked") ?? group.querySelector("input"))?.id ?? "",
  label: group.querySelector("legend")?.textContent ?? "",
  problem: group.querySelector(".problem")?.textContent ?? "",
});

export function Loading() {
  const say = useSay();
  return <p role="status">{say(ui.loading)}</p>;
}
