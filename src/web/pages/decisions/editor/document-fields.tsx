import { useState } from "react";
import type { DecisionView } from "../../../../modules/decisions/contract.ts";
import type { Keyed } from "../../../api/caller.ts";
import { callDecisions } from "../../../api/rooms.ts";
import { useCommand } from "../../../ui/command.ts";
import { useTell } from "../../../ui/done.tsx";
import { Refusal } from "../../../ui/error-summary.tsx";
import { useLanguage, useSay } from "../../../ui/language.ts";
import { OneUpload } from "../../documents/one-upload.tsx";
import type { UploadItem } from "../../documents/upload-queue.ts";
import { fileText as text } from "../file-text.ts";
import { OwnDocument } from "../own-document.tsx";
import { useTakeIn } from "../use-decision.ts";
import type { DraftKeeper } from "./draft-keeper.ts";
import type { DraftWords } from "./kept-draft.ts";

interface Props {
  readonly decision: DecisionView;
  readonly keeper: DraftKeeper<DraftWords>;
}

/** The author’s own document: the one that stands, and the way out of it; or the way to put one in. */
export function DocumentFields({ decision, keeper }: Props) {
  const say = useSay();
  if (decision.file !== null) return <Standing decision={decision} keeper={keeper} />;
  return (
    <details>
      <summary>{say(text.own)}</summary>
      <p>{say(text.ownLead)}</p>
      <PutIn decision={decision} keeper={keeper} />
    </details>
  );
}

/** What is typed is saved first; the answer is the next version, from which the writing goes on. */
function useChange<Body>(
  { decision, keeper }: Props,
  send: (version: number, body: Body, sending: Keyed) => Promise<DecisionView>,
  isDone: string,
) {
  const takeIn = useTakeIn();
  const tell = useTell();
  return useCommand(async (body: Body, sending) => {
    await keeper.save();
    const words = keeper.words();
    const answer = await send(keeper.version(), body, sending);
    // What was typed while it was on its way is in no version yet.
    const isSame = keeper.words() === words;
    keeper.resume(answer.version, isSame ? { words, savedAt: answer.savedAt } : undefined);
    await takeIn(answer);
    tell(isDone);
    return decision.id;
  });
}

function Standing({ decision, keeper }: Props) {
  const say = useSay();
  const language = useLanguage();
  const out = useChange<undefined>(
    { decision, keeper },
    (version, _, sending) =>
      callDecisions(language, "POST /decisions/:decisionId/file/take-out", {
        params: { decisionId: decision.id },
        body: { version },
        ...sending,
      }),
    say(text.isOut),
  );
  return (
    <>
      <OwnDocument decision={decision} />
      <Refusal of={out.refusal} />
      <p className="buttons">
        <button type="button" className="second" disabled={out.isPending} onClick={() => void out.run()}>
          {say(text.takeOut)}
        </button>
      </p>
    </>
  );
}

function PutIn({ decision, keeper }: Props) {
  const say = useSay();
  const language = useLanguage();
  const [file, setFile] = useState<UploadItem | null>(null);
  const put = useChange<string>(
    { decision, keeper },
    (version, uploadId, sending) =>
      callDecisions(language, "PUT /decisions/:decisionId/file", {
        params: { decisionId: decision.id },
        body: { version, uploadId },
        ...sending,
      }),
    say(text.isUsed),
  );
  return (
    <>
      <OneUpload
        label={say(text.choose)}
        hint={say(text.hint)}
        place={`decision:${decision.id}`}
        accept=".pdf,.docx,.odt"
        onChange={setFile}
      />
      <Refusal of={put.refusal} />
      {file?.state === "ready" ? (
        <p className="buttons">
          <button type="button" disabled={put.isPending} onClick={() => void put.run(file.id)}>
            {say(text.use)}
          </button>
        </p>
      ) : null}
    </>
  );
}
