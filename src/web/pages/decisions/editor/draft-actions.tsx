import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { DecisionView } from "../../../../modules/decisions/contract.ts";
import { callDecisions } from "../../../api/rooms.ts";
import { Checkbox } from "../../../ui/choice-fields.tsx";
import { useCommand } from "../../../ui/command.ts";
import { Confirm } from "../../../ui/confirm.tsx";
import { useTell } from "../../../ui/done.tsx";
import { Refusal } from "../../../ui/error-summary.tsx";
import { useLanguage, useSay } from "../../../ui/language.ts";
import { correctionText } from "../correction-text.ts";
import { editorText as text } from "../editor-text.ts";
import { fileText } from "../file-text.ts";
import { MarkList } from "../own-document.tsx";
import { panelText } from "../panel-text.ts";
import { useTakeIn } from "../use-decision.ts";
import type { DraftKeeper } from "./draft-keeper.ts";
import { type DraftWords, forgetDraft } from "./kept-draft.ts";
import { LastLook } from "./last-look.tsx";
import { usePrint, useUnsaved } from "./print-saved.ts";
import { NotSaved } from "./save-state.tsx";

interface Props {
  readonly decision: DecisionView;
  readonly accountId: string;
  readonly keeper: DraftKeeper<DraftWords>;
  /** Whether what was refused still stands: nothing was changed since. */
  readonly isRefused: boolean;
  readonly onRefused: (error: unknown) => void;
}

/** The print, the signature, or the end of the draft. Each begins by saving what is on the page. */
export function DraftActions({ decision, accountId, keeper, isRefused, onRefused }: Props) {
  const say = useSay();
  const [asks, setAsks] = useState<"sign" | "discard" | null>(null);
  const [marksSeen, setMarksSeen] = useState(false);
  const marks = decision.file?.marks.filter((one) => one.goesOut) ?? [];
  const isPanel = decision.panel.length > 0;
  const end = useEnd({ decision, accountId, keeper, onRefused });
  const unsaved = useUnsaved(keeper);
  const ready = useReady({ decision, keeper, onRefused, saved: unsaved.saved }, () => setAsks("sign"));
  const print = usePrint(keeper, `/api/v1/decisions/${decision.id}/preview`);
  return (
    <>
      {isRefused ? <Refusal of={ready.refusal ?? end.refusal} /> : null}
      {print.isNotPrinted ? <NotSaved said={text.notPrinted} /> : null}
      {unsaved.is ? <NotSaved said={text.notSigned} /> : null}
      <div className="buttons">
        <button type="button" className="second" onClick={print.look}>
          {say(text.print)}
        </button>
        <button type="button" disabled={end.isPending || ready.isPending} onClick={() => void ready.run()}>
          {say(text.sign)}
        </button>
        <button type="button" className="second" disabled={end.isPending} onClick={() => setAsks("discard")}>
          {say(text.discard)}
        </button>
      </div>
      {asks === "sign" ? (
        <Confirm
          title={say(text.signTitle)}
          action={say(text.signIt)}
          onClose={() => setAsks(null)}
          onConfirm={() => {
            setAsks(null);
            void end.run({ how: "sign", marksSeen });
          }}
        >
          {isPanel ? <p>{say(panelText.sendLead)}</p> : null}
          <LastLook decision={decision} words={keeper.words()} />
          {marks.length > 0 ? (
            <>
              <p>{say(fileText.goesOut)}</p>
              <MarkList marks={marks} />
              <Checkbox
                label={say(fileText.seen)}
                checked={marksSeen}
                onChange={({ currentTarget }) => setMarksSeen(currentTarget.checked)}
              />
            </>
          ) : null}
        </Confirm>
      ) : null}
      {asks === "discard" ? (
        <Confirm
          title={say(text.discardTitle)}
          action={say(text.discardIt)}
          onClose={() => setAsks(null)}
          onConfirm={() => {
            setAsks(null);
            void end.run({ how: "discard", marksSeen: false });
          }}
        >
          <p>{say(decision.correctsId === null ? text.discardLead : correctionText.discard)}</p>
        </Confirm>
      ) : null}
    </>
  );
}

interface Saved {
  /** Saves what is on the page; false, and said, where it cannot be. */
  readonly saved: () => Promise<boolean>;
}

/** Saves, and asks whether it could be signed: the question that cannot be taken back comes for what can be. */
function useReady(
  { decision, keeper, onRefused, saved }: Pick<Props, "decision" | "keeper" | "onRefused"> & Saved,
  onReady: () => void,
) {
  const language = useLanguage();
  const send = async () => {
    onRefused(null);
    if (!(await saved())) return;
    const given = { params: { decisionId: decision.id }, query: { version: keeper.version() } };
    await callDecisions(language, "GET /decisions/:decisionId/readiness", given);
    onReady();
  };
  return useCommand(send, { onRefused });
}

/** Signs or discards what was saved. A draft that could not be saved is not signed. */
function useEnd({ decision, accountId, keeper, onRefused }: Omit<Props, "isRefused">) {
  const say = useSay();
  const language = useLanguage();
  const navigate = useNavigate();
  const takeIn = useTakeIn();
  const tell = useTell();
  const words = decision.panel.length > 0 ? panelText.isSent : text.isSigned;
  return useCommand(async ({ how, marksSeen }: { how: "sign" | "discard"; marksSeen: boolean }, sending) => {
    onRefused(null);
    if (!(await keeper.save()) && how === "sign") return;
    try {
      const answer = await callDecisions(language, `POST /decisions/:decisionId/${how}`, {
        params: { decisionId: decision.id },
        body: { version: keeper.version(), ...(how === "sign" && marksSeen ? { marksSeen } : {}) },
        ...sending,
      });
      keeper.stop();
      forgetDraft(accountId, decision.id);
      await takeIn(answer);
    } catch (error) {
      onRefused(error);
      throw error;
    }
    if (how === "discard") await navigate({ to: "/$language", params: { language } });
    else tell(say(words));
  });
}
