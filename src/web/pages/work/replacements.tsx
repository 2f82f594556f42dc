import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { FormEvent } from "react";
import { type CivilDate, dateText } from "../../../kernel/time.ts";
import type { Replacement, ReplacementRequest } from "../../../modules/work/contract.ts";
import { callWork } from "../../api/rooms.ts";
import { ChoiceField } from "../../ui/choice-fields.tsx";
import { ErrorSummary, Loading } from "../../ui/error-summary.tsx";
import { Field, valuesOf } from "../../ui/field.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { assigningText as text } from "./assigning-text.ts";

/** Who does my work while I am away, and whose I do. */
export function Replacements() {
  const say = useSay();
  const language = useLanguage();
  const queries = useQueryClient();
  const list = useQuery(callWork.query(language, "GET /work-replacements"));
  const settled = { onSettled: () => queries.invalidateQueries() };
  const make = useMutation({
    mutationFn: (body: ReplacementRequest) => callWork(language, "POST /work-replacements", { body }),
    ...settled,
  });
  const end = useMutation({
    mutationFn: (replacementId: string) =>
      callWork(language, "POST /work-replacements/:replacementId/end", { params: { replacementId } }),
    ...settled,
  });
  if (list.isPending) return <Loading />;
  if (list.isError) return <ErrorSummary error={list.error} />;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const of = valuesOf(event.currentTarget);
    make.mutate({ replacementId: of("replacementId"), fromOn: of("fromOn"), untilOn: of("untilOn") });
  };
  const error = make.error ?? end.error;
  return (
    <section>
      <h2>{say(text.leave)}</h2>
      <p>{say(text.leaveHint)}</p>
      {error === null ? null : <ErrorSummary error={error} />}
      <ul>
        {list.data.items.map((one) => (
          <Leave key={one.id} one={one} onEnd={() => end.mutate(one.id)} />
        ))}
      </ul>
      <form onSubmit={submit}>
        <ChoiceField
          label={say(text.replacement)}
          name="replacementId"
          options={list.data.colleagues.map((one) => [one.accountId, one.name] as const)}
        />
        <div className="row">
          <Field label={say(text.from)} name="fromOn" type="date" required />
          <Field label={say(text.until)} name="untilOn" type="date" required />
        </div>
        <button type="submit" className="second" disabled={make.isPending}>
          {say(text.replace)}
        </button>
      </form>
    </section>
  );
}

function Leave({ one, onEnd }: { readonly one: Replacement; readonly onEnd: () => void }) {
  const say = useSay();
  const language = useLanguage();
  const days = {
    from: dateText(one.fromOn as CivilDate, language),
    until: dateText(one.untilOn as CivilDate, language),
  };
  if (!one.mine) return <li>{say(text.iReplace, { name: one.who.name, ...days })}</li>;
  return (
    <li>
      {say(text.replacesMe, { name: one.replacement.name, ...days })}{" "}
      <button type="button" className="second" onClick={onEnd}>
        {say(text.endReplacement)}
      </button>
    </li>
  );
}
