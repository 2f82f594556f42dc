import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { TaskView } from "../../../modules/work/contract.ts";
import { callWork } from "../../api/rooms.ts";
import { ChoiceField } from "../../ui/choice-fields.tsx";
import { ErrorSummary, Loading } from "../../ui/error-summary.tsx";
import { valuesOf } from "../../ui/field.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { Empty, Success } from "../../ui/success.tsx";
import { assigningText as text } from "./assigning-text.ts";

/** Gives an item to a colleague who works its queue. */
export function GiveTask({ task }: { readonly task: TaskView }) {
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  if (task.closedAt !== null) return null;
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say(text.give)}</summary>
      {isOpen ? <GiveForm task={task} /> : null}
    </details>
  );
}

function GiveForm({ task }: { readonly task: TaskView }) {
  const say = useSay();
  const language = useLanguage();
  const queries = useQueryClient();
  const params = { taskId: task.id };
  const colleagues = useQuery(callWork.query(language, "GET /tasks/:taskId/colleagues", { params }));
  const give = useMutation({
    mutationFn: (accountId: string) => callWork(language, "POST /tasks/:taskId/give", { params, body: { accountId } }),
    onSettled: () => queries.invalidateQueries(),
  });
  if (colleagues.isPending) return <Loading />;
  if (colleagues.isError) return <ErrorSummary error={colleagues.error} />;
  if (give.data !== undefined && give.data.claim !== null)
    return <Success title={say(text.givenTo, { name: give.data.claim.name })} />;
  if (colleagues.data.items.length === 0) return <Empty>{say(text.nobodyElse)}</Empty>;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    give.mutate(valuesOf(event.currentTarget)("to"));
  };
  return (
    <form onSubmit={submit}>
      {give.isError ? <ErrorSummary error={give.error} /> : null}
      <ChoiceField
        label={say(text.toWhom)}
        name="to"
        options={colleagues.data.items.map(
          (one) =>
            [
              one.accountId,
              say(one.away ? text.colleagueAway : text.colleague, { name: one.name, n: one.open }),
            ] as const,
        )}
      />
      <button type="submit" className="second" disabled={give.isPending}>
        {say(text.give)}
      </button>
    </form>
  );
}
