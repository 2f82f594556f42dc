import { useMutation } from "@tanstack/react-query";
import type { CounselView } from "../../../modules/parties/contract.ts";
import { callRepresentation } from "../../api/rooms.ts";
import { SelectField } from "../../ui/choice-fields.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { valuesOf } from "../../ui/field.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { useNamed } from "../cases/use-reference.ts";
import { standingNames, counselsText as text } from "./text.ts";

/** What the regulator says of a licence, with what it does to the counsel's files said before it is saved. */
export function StandingForm({
  counsel,
  onDone,
  onClose,
}: {
  readonly counsel: CounselView;
  readonly onDone: (files: number) => void;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const language = useLanguage();
  const named = useNamed();
  const send = useMutation({
    mutationFn: (standing: CounselView["standing"]) =>
      callRepresentation(language, "POST /counsels/:counselId/standing", {
        params: { counselId: counsel.id },
        body: { standing },
      }),
    onSuccess: ({ files }) => onDone(files),
  });
  const title = say(text.changeOf, { name: counsel.name });
  return (
    <form
      className="card"
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        send.mutate(valuesOf(event.currentTarget)("standing"));
      }}
    >
      <h2>{title}</h2>
      {send.isError ? <ErrorSummary error={send.error} key={send.submittedAt} /> : null}
      <p>{say(text.consequence)}</p>
      <SelectField
        label={say(text.standing)}
        name="standing"
        defaultValue={counsel.standing}
        options={named(standingNames)}
        autoFocus
      />
      <div className="buttons">
        <button type="submit" disabled={send.isPending}>
          {say(text.save)}
        </button>
        <button type="button" className="second" onClick={onClose}>
          {say(text.cancel)}
        </button>
      </div>
    </form>
  );
}
