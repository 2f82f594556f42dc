import { useQuery } from "@tanstack/react-query";
import type { CaseView } from "../../../modules/cases/contract.ts";
import { callDecisions } from "../../api/rooms.ts";
import { Moment } from "../../ui/day.tsx";
import { ErrorSummary, Loading } from "../../ui/error-summary.tsx";
import { Form } from "../../ui/form.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { decisionsText as text } from "./text.ts";

/** The member’s own notes on a case, which nobody else reads. */
export function MyNotes({ theCase }: { readonly theCase: CaseView }) {
  const say = useSay();
  const language = useLanguage();
  const mayKeep = theCase.actions.includes("decision.notes");
  const found = useQuery({
    ...callDecisions.query(language, "GET /cases/:caseId/my-notes", { params: { caseId: theCase.id } }),
    enabled: mayKeep,
    refetchOnWindowFocus: false,
  });
  if (!mayKeep) return null;
  return (
    <section aria-label={say(text.notes)}>
      <h2>{say(text.notes)}</h2>
      {found.isError ? <ErrorSummary error={found.error} /> : null}
      {found.isPending ? <Loading /> : null}
      {found.data === undefined ? null : (
        <Form
          send={callDecisions.send(language, "PUT /cases/:caseId/my-notes", { params: { caseId: theCase.id } })}
          fields={{
            words: {
              kind: "lines",
              label: say(text.notes),
              hint: say(text.notesHint),
              rows: 6,
              maxLength: 20_000,
              defaultValue: found.data.words,
              empty: "",
            },
          }}
          action={say(text.notesSave)}
          isSecond
          staysFilled
          buttons={
            found.data.savedAt === null ? null : (
              <p className="hint">
                {say(text.notesAt)} <Moment at={found.data.savedAt} zone={theCase.office.zone} />
              </p>
            )
          }
          keepsAt={callDecisions.key(language, "GET /cases/:caseId/my-notes", { params: { caseId: theCase.id } })}
          tell={say(text.notesKept)}
        />
      )}
    </section>
  );
}
