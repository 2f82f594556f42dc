import { useRef } from "react";
import { Field } from "../../ui/field.tsx";
import { useSay } from "../../ui/language.ts";
import { PlainForm } from "../../ui/plain-form.tsx";
import { useShown } from "../../ui/use-shown.ts";
import { documentsText as text } from "./text.ts";

interface Tools {
  readonly page: number;
  readonly pages: number;
  readonly percent: number;
  readonly canShrink: boolean;
  readonly canGrow: boolean;
  readonly onPage: (page: number) => void;
  readonly onTurn: (step: 1 | -1) => void;
  readonly onZoom: (step: 1 | -1) => void;
}

/** Turn the page, go to one by its number, change the size. */
export function PageTools({ page, pages, percent, canShrink, canGrow, onPage, onTurn, onZoom }: Tools) {
  const say = useSay();
  const form = useRef<HTMLFormElement>(null);
  const note = useShown(form, { page: String(page) });
  const button = (label: string, enabled: boolean, run: () => void) => (
    // Not disabled by the attribute: the focus must not fall off a button that reaches its end.
    <button type="button" className="second" aria-disabled={!enabled} onClick={() => (enabled ? run() : undefined)}>
      {label}
    </button>
  );
  return (
    <div className="page-tools" role="toolbar" aria-label={say(text.pagesToolbar)}>
      {button(say(text.previous), page > 1, () => onTurn(-1))}
      <span role="status">{say(text.pageOf, { page, pages })}</span>
      {button(say(text.next), page < pages, () => onTurn(1))}
      <PlainForm
        ref={form}
        onEnter={(typed) => {
          note(typed);
          const wanted = Number(typed.value("page"));
          if (Number.isInteger(wanted)) onPage(wanted);
        }}
      >
        <Field label={say(text.goTo)} name="page" type="number" min={1} max={pages} required defaultValue={page} />
        <button type="submit" className="second">
          {say(text.go)}
        </button>
      </PlainForm>
      {button(say(text.zoomOut), canShrink, () => onZoom(-1))}
      <span role="status">{say(text.zoom, { percent })}</span>
      {button(say(text.zoomIn), canGrow, () => onZoom(1))}
    </div>
  );
}
