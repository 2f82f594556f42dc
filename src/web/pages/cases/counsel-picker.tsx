import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { CounselView } from "../../../modules/parties/contract.ts";
import { callParties } from "../../api/rooms.ts";
import { Field } from "../../ui/field.tsx";
import { useFieldProblem } from "../../ui/form-context.ts";
import { useLanguage, useSay } from "../../ui/language.ts";
import { editText as text } from "./edit-text.ts";

/** Finds a registered counsel while the officer types, and holds the choice in a field named `name`. */
export function CounselPicker({
  name,
  required = true,
  held = (counsel) => counsel.id,
  problem,
}: {
  readonly name: string;
  readonly required?: boolean;
  readonly held?: (counsel: CounselView) => string;
  readonly problem?: string | undefined;
}) {
  const say = useSay();
  const language = useLanguage();
  const [words, setWords] = useState("");
  const found = useQuery({
    ...callParties.query(language, "GET /counsels", { query: { search: words, limit: 8 } }),
    enabled: words.trim().length > 1,
    placeholderData: (before) => before,
  });
  const items = words.trim().length > 1 ? (found.data?.items ?? []) : [];
  return (
    <>
      <Field
        label={say(text.findCounsel)}
        type="search"
        autoComplete="off"
        value={words}
        required={required && items.length === 0}
        problem={problem}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      {found.isSuccess && words.trim().length > 1 && items.length === 0 ? (
        <p role="status">{say(text.nobodyFound)}</p>
      ) : null}
      {items.length === 0 ? null : <Found name={name} required={required} held={held} items={items} />}
    </>
  );
}

function Found({
  name,
  required,
  held,
  items,
}: {
  readonly name: string;
  readonly required: boolean;
  readonly held: (counsel: CounselView) => string;
  readonly items: readonly CounselView[];
}) {
  const say = useSay();
  const unchosen = useFieldProblem(name, undefined);
  return (
    <fieldset {...(unchosen === undefined ? {} : { className: "wrong", "aria-describedby": `${name}-unchosen` })}>
      <legend>{say(text.choose)}</legend>
      {unchosen === undefined ? null : (
        <span className="problem" id={`${name}-unchosen`}>
          {unchosen}
        </span>
      )}
      {items.map((one) => (
        <div className="tick" key={one.id}>
          <input id={`${name}-${one.id}`} type="radio" name={name} value={held(one)} required={required} />
          <label htmlFor={`${name}-${one.id}`}>
            <bdi>{one.name}</bdi> – {one.regulator.code} {one.licenceNumber}
            {one.firm === null ? null : (
              <>
                , <bdi>{one.firm}</bdi>
              </>
            )}
          </label>
        </div>
      ))}
    </fieldset>
  );
}
