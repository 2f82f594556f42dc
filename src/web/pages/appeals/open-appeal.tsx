import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { CaseView } from "../../../modules/cases/contract.ts";
import { callWork } from "../../api/rooms.ts";
import { useLanguage, useSay } from "../../ui/language.ts";
import { AppealForm } from "./appeal-form.tsx";
import { appealsText as text } from "./text.ts";

/** On a decided case of the first division: a notice of appeal came in. */
export function OpenAppeal({ theCase }: { readonly theCase: CaseView }) {
  const say = useSay();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <section aria-labelledby="appeal">
      <h2 id="appeal">{say(text.appeal)}</h2>
      <NoticeThatWaits caseId={theCase.id} />
      {isOpen ? (
        <AppealForm theCase={theCase} onClose={() => setIsOpen(false)} />
      ) : (
        <div className="buttons">
          <button type="button" className="second" onClick={() => setIsOpen(true)}>
            {say(text.open)}
          </button>
        </div>
      )}
    </section>
  );
}

/** A notice that was filed is opened from its own item, which has what its receipt says. */
function NoticeThatWaits({ caseId }: { readonly caseId: string }) {
  const say = useSay();
  const language = useLanguage();
  const work = useQuery(callWork.query(language, "GET /cases/:caseId/tasks", { params: { caseId } }));
  const task = work.data?.items.find((one) => one.queue.code === "appeals-to-open" && one.opens);
  if (task === undefined) return null;
  return (
    <p>
      {say(text.noticeWaits)}{" "}
      <Link to="/$language/work/$taskId" params={{ language, taskId: task.id }}>
        {say(text.openNotice)}
      </Link>
    </p>
  );
}
