import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { type FormEvent, useRef } from "react";
import { easternZone } from "../../../kernel/time.ts";
import { callWork } from "../../api/rooms.ts";
import { TextArea } from "../../ui/choice-fields.tsx";
import { Moment } from "../../ui/day.tsx";
import { ErrorSummary, Loading } from "../../ui/error-summary.tsx";
import { valuesOf } from "../../ui/field.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { Empty } from "../../ui/success.tsx";
import { messagesText as text } from "./messages-text.ts";

/** What the staff say to each other about a file. */
export function StaffMessages() {
  const say = useSay();
  const language = useLanguage();
  const queries = useQueryClient();
  const { caseId = "" } = useParams({ strict: false });
  const form = useRef<HTMLFormElement>(null);
  const asked = callWork.query(language, "GET /cases/:caseId/staff-messages", { params: { caseId } });
  const list = useQuery(asked);
  const write = useMutation({
    mutationFn: (words: string) =>
      callWork(language, "POST /cases/:caseId/staff-messages", { params: { caseId }, body: { words } }),
    onSuccess: (answer) => {
      queries.setQueryData(asked.queryKey, answer);
      form.current?.reset();
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    write.mutate(valuesOf(event.currentTarget)("words"));
  };
  return (
    <>
      <h2>{say(text.title)}</h2>
      <p>{say(text.hint)}</p>
      {write.isError ? <ErrorSummary error={write.error} /> : null}
      <form ref={form} onSubmit={submit}>
        <TextArea label={say(text.words)} name="words" maxLength={2000} rows={3} required />
        <button type="submit" disabled={write.isPending}>
          {say(text.send)}
        </button>
      </form>
      {list.isPending ? <Loading /> : null}
      {list.isError ? <ErrorSummary error={list.error} /> : null}
      {list.data?.items.length === 0 ? <Empty>{say(text.none)}</Empty> : null}
      <ul>
        {list.data?.items.map((one) => (
          <li key={one.id}>
            <strong>{one.mine ? say(text.me) : <bdi>{one.author}</bdi>}</strong>,{" "}
            <Moment at={one.at} zone={easternZone} />
            <p>
              <bdi>{one.words}</bdi>
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
