import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { TranslationView } from "../../../../modules/decisions/translation/contract.ts";
import type { Send } from "../../../api/caller.ts";
import { callTranslations, callWork } from "../../../api/rooms.ts";
import { Checkbox } from "../../../ui/choice-fields.tsx";
import { useCommand } from "../../../ui/command.ts";
import { Confirm } from "../../../ui/confirm.tsx";
import { useTell } from "../../../ui/done.tsx";
import { Refusal } from "../../../ui/error-summary.tsx";
import { Form } from "../../../ui/form.tsx";
import { useLanguage, useSay } from "../../../ui/language.ts";
import { editorText } from "../editor-text.ts";
import { MarkList } from "../own-document.tsx";
import { translationFileText as fileText } from "../translation-file-text.ts";
import { translationText as text } from "../translation-text.ts";
import type { DraftKeeper } from "./draft-keeper.ts";
import { forgetDraft, type TranslationWords } from "./kept-draft.ts";
import { usePrint, useUnsaved } from "./print-saved.ts";
import { NotSaved } from "./save-state.tsx";

interface Props {
  readonly one: TranslationView;
  readonly accountId: string;
  readonly keeper: DraftKeeper<TranslationWords>;
}

interface ToldRefused {
  /** The fields above say what of it is theirs. */
  readonly onRefused: (error: unknown) => void;
}

/** The print, the release to everybody, or the end of the wish. The first two begin by saving what is on the page. */
export function TranslationActions({ one, accountId, keeper, onRefused }: Props & ToldRefused) {
  const say = useSay();
  const [isAsking, setAsking] = useState(false);
  const [marksSeen, setMarksSeen] = useState(false);
  const marks = one.file?.marks.filter((mark) => mark.goesOut) ?? [];
  const release = useRelease({ one, accountId, keeper, onRefused });
  const unsaved = useUnsaved(keeper);
  const ready = useReady({ one, onRefused, keeper, saved: unsaved.saved }, () => setAsking(true));
  const print = usePrint(keeper, `/api/v1/translations/${one.id}/preview`);
  return (
    <>
      <Refusal of={ready.refusal ?? release.refusal} />
      {print.isNotPrinted ? <NotSaved said={editorText.notPrinted} /> : null}
      {unsaved.is ? <NotSaved said={text.notReleased} /> : null}
      <div className="buttons">
        <button type="button" className="second" onClick={print.look}>
          {say(text.print)}
        </button>
        <button type="button" disabled={release.isPending || ready.isPending} onClick={() => void ready.run()}>
          {say(text.release)}
        </button>
      </div>
      {isAsking ? (
        <Confirm
          title={say(text.releaseTitle)}
          action={say(text.release)}
          onClose={() => setAsking(false)}
          onConfirm={() => {
            setAsking(false);
            void release.run(marksSeen);
          }}
        >
          {one.file === null ? null : <p>{say(fileText.releases, { name: one.file.fileName })}</p>}
          <p>{say(text.releaseLead)}</p>
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
      <Withdraw one={one} accountId={accountId} keeper={keeper} />
    </>
  );
}

/** Takes in what a command answered, and lets what shows the translation ask again. */
function useEnded({ one, accountId, keeper }: Props) {
  const language = useLanguage();
  const queries = useQueryClient();
  return async (answer: TranslationView) => {
    keeper.stop();
    forgetDraft(accountId, one.id);
    const params = { translationId: one.id };
    queries.setQueryData(callTranslations.key(language, "GET /translations/:translationId", { params }), answer);
    for (const queryKey of [
      callTranslations.key(language, "GET /decisions/:decisionId/translations"),
      callWork.key(language, "GET /tasks/:taskId"),
      callWork.key(language, "GET /queues/:queue/tasks"),
      callWork.key(language, "GET /queues"),
    ])
      await queries.invalidateQueries({ queryKey });
  };
}

interface Saved {
  /** Saves what is on the page; false, and said, where it cannot be. */
  readonly saved: () => Promise<boolean>;
}

/** Saves, and asks whether it could be released: the question that cannot be taken back comes for what can be. */
function useReady(
  { one, keeper, onRefused, saved }: Omit<Props, "accountId"> & ToldRefused & Saved,
  onReady: () => void,
) {
  const language = useLanguage();
  const send = async () => {
    if (!(await saved())) return;
    const given = { params: { translationId: one.id }, query: { version: keeper.version() } };
    await callTranslations(language, "GET /translations/:translationId/readiness", given);
    onReady();
  };
  return useCommand(send, { onRefused });
}

function useRelease(props: Props & ToldRefused) {
  const { one, keeper, onRefused } = props;
  const say = useSay();
  const language = useLanguage();
  const tell = useTell();
  const ended = useEnded(props);
  const send: Send<boolean, void> = async (marksSeen, sending) => {
    if (!(await keeper.save())) return;
    const answer = await callTranslations(language, "POST /translations/:translationId/release", {
      params: { translationId: one.id },
      body: { version: keeper.version(), ...(marksSeen ? { marksSeen } : {}) },
      ...sending,
    });
    await ended(answer);
    tell(say(text.isReleased));
  };
  return useCommand(send, { onRefused });
}

function Withdraw(props: Props) {
  const say = useSay();
  const language = useLanguage();
  const ended = useEnded(props);
  const isUnsaved = props.keeper.state().kind !== "saved";
  return (
    <details>
      <summary>{say(text.withdraw)}</summary>
      <Form
        send={callTranslations.send(language, "POST /translations/:translationId/withdraw", {
          params: { translationId: props.one.id },
        })}
        fields={{ note: { kind: "lines", label: say(text.withdrawWhy), required: true, rows: 2, maxLength: 1000 } }}
        action={say(text.withdraw)}
        isSecond
        {...(isUnsaved
          ? { asks: () => ({ title: say(text.withdrawTitle), detail: <p>{say(text.withdrawUnsaved)}</p> }) }
          : {})}
        tell={say(text.isWithdrawn)}
        onDone={ended}
      />
    </details>
  );
}
