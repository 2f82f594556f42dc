import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { TranslationView } from "../../../../modules/decisions/translation/contract.ts";
import type { Keyed } from "../../../api/caller.ts";
import { callTranslations } from "../../../api/rooms.ts";
import { useCommand } from "../../../ui/command.ts";
import { useTell } from "../../../ui/done.tsx";
import { Refusal } from "../../../ui/error-summary.tsx";
import { useLanguage, useSay } from "../../../ui/language.ts";
import { OneUpload } from "../../documents/one-upload.tsx";
import type { UploadItem } from "../../documents/upload-queue.ts";
import { fileText } from "../file-text.ts";
import { FileFacts } from "../own-document.tsx";
import { translationFileText as text } from "../translation-file-text.ts";
import type { DraftKeeper } from "./draft-keeper.ts";
import type { TranslationWords } from "./kept-draft.ts";

interface Props {
  readonly one: TranslationView;
  readonly keeper: DraftKeeper<TranslationWords>;
}

/** The document in which the translation was made, and the way out of it; or the way to put one in. */
export function TranslationFile({ one, keeper }: Props) {
  const say = useSay();
  if (one.file !== null) return <Standing one={one} keeper={keeper} />;
  return (
    <details>
      <summary>{say(text.put)}</summary>
      <p>{say(text.lead)}</p>
      <PutIn one={one} keeper={keeper} />
    </details>
  );
}

/** What the page shows of the translation is what the server answered. */
export function useTakeInTranslation(): (one: TranslationView) => void {
  const language = useLanguage();
  const queries = useQueryClient();
  return (one) => {
    const params = { translationId: one.id };
    queries.setQueryData(callTranslations.key(language, "GET /translations/:translationId", { params }), one);
  };
}

/** What is typed is saved first; the answer is the next version, from which the writing goes on. */
function useChange<Body>(
  { one, keeper }: Props,
  send: (version: number, body: Body, sending: Keyed) => Promise<TranslationView>,
  isDone: string,
) {
  const takeIn = useTakeInTranslation();
  const tell = useTell();
  return useCommand(async (body: Body, sending) => {
    await keeper.save();
    const words = keeper.words();
    const answer = await send(keeper.version(), body, sending);
    // What was typed while it was on its way is in no version yet.
    const isSame = keeper.words() === words;
    keeper.resume(answer.version, isSame ? { words, savedAt: answer.savedAt } : undefined);
    takeIn(answer);
    tell(isDone);
    return one.id;
  });
}

function Standing({ one, keeper }: Props) {
  const say = useSay();
  const language = useLanguage();
  const params = { translationId: one.id };
  const out = useChange<undefined>(
    { one, keeper },
    (version, _, sending) =>
      callTranslations(language, "POST /translations/:translationId/file/take-out", {
        params,
        body: { version },
        ...sending,
      }),
    say(fileText.isOut),
  );
  if (one.file === null) return null;
  const { zone } = one.decision.office;
  return (
    <>
      <p className="note">{say(text.stands)}</p>
      <FileFacts file={one.file} address={`/api/v1/translations/${one.id}/file`} zone={zone} made={text.isMade} />
      <Refusal of={out.refusal} />
      <p className="buttons">
        <button type="button" className="second" disabled={out.isPending} onClick={() => void out.run()}>
          {say(fileText.takeOut)}
        </button>
      </p>
    </>
  );
}

function PutIn({ one, keeper }: Props) {
  const say = useSay();
  const language = useLanguage();
  const [file, setFile] = useState<UploadItem | null>(null);
  const params = { translationId: one.id };
  const put = useChange<string>(
    { one, keeper },
    (version, uploadId, sending) =>
      callTranslations(language, "PUT /translations/:translationId/file", {
        params,
        body: { version, uploadId },
        ...sending,
      }),
    say(text.isUsed),
  );
  return (
    <>
      <OneUpload
        label={say(text.choose)}
        hint={say(fileText.hint)}
        place={`translation:${one.id}`}
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
