import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { FormEvent } from "react";
import { callHearings, callScheduling } from "../../api/rooms.ts";
import { useAttempt } from "../../ui/attempt.ts";
import { ChoiceField } from "../../ui/choice-fields.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { Field, valuesOf } from "../../ui/field.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { schedulingText as text } from "./text.ts";

/** A member is away on some days: their hearings get somebody else, or another day. */
export function RepairForm({ onDone }: { readonly onDone: (words: string) => void }) {
  const say = useSay();
  const language = useLanguage();
  const queries = useQueryClient();
  const { busy, problem, attempt } = useAttempt();
  const members = useQuery(callHearings.query(language, "GET /members", { query: {} }));
  const ask = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const value = valuesOf(event.currentTarget);
    const lastDay = new Date(`${value("to")}T12:00:00Z`);
    lastDay.setUTCDate(lastDay.getUTCDate() + 1);
    // From the first hour of the first day to the last of the last, in every zone of the offices.
    const body = {
      accountId: value("accountId"),
      from: `${value("from")}T03:00:00.000Z`,
      to: `${lastDay.toISOString().slice(0, 10)}T08:00:00.000Z`,
    };
    void attempt(async () => {
      await callScheduling(language, "POST /schedule/repairs", { body });
      await queries.invalidateQueries({ queryKey: [language, "schedule"] });
      onDone(say(text.repairAsked));
    });
  };
  return (
    <section>
      <h2>{say(text.repair)}</h2>
      <p>{say(text.repairLead)}</p>
      {problem === null ? null : <ErrorSummary key={problem.nth} error={problem.error} />}
      <form onSubmit={ask}>
        <div className="row">
          <ChoiceField
            label={say(text.member)}
            name="accountId"
            options={(members.data?.items ?? []).map((one) => [one.id, one.name])}
          />
          <Field label={say(text.awayFrom)} name="from" type="date" required />
          <Field label={say(text.awayTo)} name="to" type="date" required />
        </div>
        <button type="submit" disabled={busy}>
          {say(text.repairAsk)}
        </button>
      </form>
    </section>
  );
}
