import { useQuery } from "@tanstack/react-query";
import type { DateToAvoidView } from "../../../modules/calendars/contract.ts";
import { callCalendars } from "../../api/rooms.ts";
import { TextArea } from "../../ui/choice-fields.tsx";
import { Day } from "../../ui/day.tsx";
import { ErrorSummary, Loading } from "../../ui/error-summary.tsx";
import { Facts } from "../../ui/facts.tsx";
import { Form } from "../../ui/form.tsx";
import { useLanguage, useSay, useTitle } from "../../ui/language.ts";
import { PageLink } from "../../ui/page-link.tsx";
import { SubmitButton } from "../../ui/submit-button.tsx";
import { Empty } from "../../ui/success.tsx";
import { datesKeys } from "./calendar-keys.ts";
import { calendarsText as text } from "./text.ts";

/** What clients ask to avoid, those who wait longest first; an officer reads the reason and decides. */
export function DatesToDecidePage() {
  const say = useSay();
  const language = useLanguage();
  useTitle(say(text.toDecide));
  const list = useQuery(callCalendars.query(language, "GET /dates-to-avoid", { query: { state: "asked" } }));
  if (list.isError) return <ErrorSummary error={list.error} />;
  if (list.data === undefined) return <Loading />;
  return (
    <>
      <h1>{say(text.toDecide)}</h1>
      {list.data.items.length === 0 ? <Empty>{say(text.noneToDecide)}</Empty> : null}
      {list.data.items.map((one) => (
        <Request key={one.id} one={one} />
      ))}
    </>
  );
}

function Request({ one }: { readonly one: DateToAvoidView }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <section className="card" aria-label={`${one.fileNumber} ${one.person}`}>
      <h2>
        <bdi>{one.person}</bdi>
      </h2>
      <Facts
        facts={[
          [
            text.case,
            <PageLink key="case" href={`/${language}/cases/${one.caseId}`}>
              {one.fileNumber}
            </PageLink>,
          ],
          [
            text.when,
            <span key="when">
              <Day on={one.fromOn} /> – <Day on={one.toOn} />
            </span>,
          ],
          [text.reason, <bdi key="reason">{one.reason}</bdi>],
        ]}
      />
      <Form
        send={callCalendars.send(language, "POST /dates-to-avoid/:dateToAvoidId/answer", {
          params: { dateToAvoidId: one.id },
        })}
        body={({ value, optional }) => ({ accept: value("decision") === "accept", answer: optional("answer") })}
        renews={datesKeys(language)}
        tell={say(text.decided)}
      >
        <TextArea label={say(text.answer)} hint={say(text.answerHint)} name="answer" maxLength={1000} rows={2} />
        <div className="buttons">
          <SubmitButton name="decision" value="accept">
            {say(text.accept)}
          </SubmitButton>
          <SubmitButton name="decision" value="refuse" isSecond>
            {say(text.refuse)}
          </SubmitButton>
        </div>
      </Form>
    </section>
  );
}
