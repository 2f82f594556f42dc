import { callWork } from "../../api/rooms.ts";
import { useCommand } from "../../ui/command.ts";
import { Refusal } from "../../ui/error-summary.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { taskText as text } from "./task-text.ts";

/** For whoever has the item: nothing in the record shows that the work was done, so that its holder says so. */
export function FinishByHand({ taskId, isSecond = false }: { readonly taskId: string; readonly isSecond?: boolean }) {
  const say = useSay();
  const language = useLanguage();
  const params = { taskId };
  const finish = useCommand(callWork.send(language, "POST /tasks/:taskId/finish", { params }), {
    renews: [callWork.key(language, "GET /tasks/:taskId", { params })],
    renewsRefused: true,
  });
  return (
    <>
      <Refusal of={finish.refusal} />
      <p>
        <button
          type="button"
          className={isSecond ? "second" : undefined}
          disabled={finish.isPending}
          onClick={() => void finish.run({})}
        >
          {say(text.finish)}
        </button>
      </p>
    </>
  );
}
