import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { easternZone } from "../../../kernel/time.ts";
import { callWork } from "../../api/rooms.ts";
import { Moment } from "../../ui/day.tsx";
import { ErrorSummary, Loading } from "../../ui/error-summary.tsx";
import { Form } from "../../ui/form.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { Empty } from "../../ui/success.tsx";
import { messagesText as text } from "./messages-text.ts";

/** What the staff say to each other about a case. */
export function StaffMessages() {
  const say = useSay();
  const language = useLanguage();
  const { caseId = "" } = useParams({ strict: false });
  const asked = callWork.query(language, "GET /cases/:caseId/staff-messages", { params: { caseId } });
  const list = useQuery(asked);
  return (
    <>
      <h2>{say(text.title)}</h2>
      <p>{say(text.hint)}</p>
      <Form
        send={callWork.send(language, "POST /cases/:caseId/staff-messages", { params: { caseId } })}
        fields={{ words: { kind: "lines", label: say(text.words), maxLength: 2000, rows: 3, required: true } }}
        action={say(text.send)}
        tell={say(text.sent)}
        keepsAt={asked.queryKey}
      />
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
