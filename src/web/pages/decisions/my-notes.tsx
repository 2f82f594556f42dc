import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { FormEvent } from "react";
import type { CaseView } from "../../../modules/cases/contract.ts";
import { callDecisions } from "../../api/rooms.ts";
import { useAttempt } from "../../ui/attempt.ts";
import { TextArea } from "../../ui/choice-fields.tsx";
import { Moment } from "../../ui/day.tsx";
import { useTell } from "../../ui/done.tsx";
import { ErrorSummary, Loading } from "../../ui/error-summary.tsx";
import { valuesOf } from "../../ui/field.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { decisionsText as text } from "./text.ts";

/** The member’s own notes on a file, which nobody else reads. */
export function MyNotes({ file }: { readonly file: CaseView }) {
  const say = useSay();
  const language = useLanguage();
  const queries = useQueryClient();
  const tell = useTell();
  const { busy, problem, attempt } = useAttempt();
  const mayKeep = file.actions.includes("decision.notes");
  const found = useQuery({
    ...callDecisions.query(language, "GET /cases/:caseId/my-notes", { params: { caseId: file.id } }),
    enabled: mayKeep,
    refetchOnWindowFocus: false,
  });
  if (!mayKeep) return null;
  const keep = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const words = valuesOf(event.currentTarget)("notes");
    void attempt(async () => {
      const sent = { params: { caseId: file.id }, body: { words } };
      queries.setQueryData(
        callDecisions.key(language, "GET /cases/:caseId/my-notes", { params: { caseId: file.id } }),
        await callDecisions(language, "PUT /cases/:caseId/my-notes", sent),
      );
      tell(say(text.notesKept));
    });
  };
  return (
    <section aria-label={say(text.notes)}>
      <h2>{say(text.notes)}</h2>
      {found.isError ? <ErrorSummary error={found.error} /> : null}
      {found.isPending ? <Loading /> : null}
      {found.data === undefined ? null : (
        <form onSubmit={keep}>
          {problem === null ? null : <ErrorSummary key={problem.nth} error={problem.error} />}
          <TextArea
            label={say(text.notes)}
            hint={say(text.notesHint)}
            name="notes"
            rows={6}
            maxLength={20_000}
            defaultValue={found.data.words}
          />
          <p className="buttons">
            <button type="submit" className="second" disabled={busy}>
              {say(text.notesSave)}
            </button>
          </p>
          {found.data.savedAt === null ? null : (
            <p className="hint">
              {say(text.notesAt)} <Moment at={found.data.savedAt} zone={file.office.zone} />
            </p>
          )}
        </form>
      )}
    </section>
  );
}
