import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { TaskView } from "../../../modules/work/contract.ts";
import { callWork } from "../../api/rooms.ts";
import { ErrorSummary, Loading } from "../../ui/error-summary.tsx";
import { Form } from "../../ui/form.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { Empty } from "../../ui/success.tsx";
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
  const params = { taskId: task.id };
  const colleagues = useQuery(callWork.query(language, "GET /tasks/:taskId/colleagues", { params }));
  if (colleagues.isPending) return <Loading />;
  if (colleagues.isError) return <ErrorSummary error={colleagues.error} />;
  if (colleagues.data.items.length === 0) return <Empty>{say(text.nobodyElse)}</Empty>;
  return (
    <Form
      send={callWork.send(language, "POST /tasks/:taskId/give", { params })}
      fields={{
        accountId: {
          kind: "choice",
          label: say(text.toWhom),
          options: colleagues.data.items.map(
            (one) =>
              [
                one.accountId,
                say(one.away ? text.colleagueAway : text.colleague, { name: one.name, n: one.open }),
              ] as const,
          ),
        },
      }}
      action={say(text.give)}
      isSecond
      isOnce
      tell={({ claim }) => (claim === null ? null : say(text.givenTo, { name: claim.name }))}
      renews={[[]]}
      renewsRefused
    />
  );
}
