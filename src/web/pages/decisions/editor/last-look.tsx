import { type CivilDate, civilDateIn, dateText, systemClock } from "../../../../kernel/time.ts";
import type { DecisionView } from "../../../../modules/decisions/contract.ts";
import { useLanguage, useSay } from "../../../ui/language.ts";
import { correctionText } from "../correction-text.ts";
import { editorText as text } from "../editor-text.ts";
import { fileText } from "../file-text.ts";
import { decisionsText } from "../text.ts";
import type { DraftWords } from "./kept-draft.ts";

/** Before the signature: who is decided how, and from what day. */
export function LastLook({ decision, words }: { readonly decision: DecisionView; readonly words: DraftWords }) {
  const say = useSay();
  const language = useLanguage();
  const nameOf = (code: string | null | undefined) =>
    decision.determinations.find((one) => one.code === code)?.name ?? decisionsText.notSaid;
  const isCorrection = decision.correctsId !== null;
  const effect = isCorrection ? correctionText.effect : words.statedOn === null ? text.effectToday : text.effectStated;
  const today = civilDateIn(systemClock(), decision.office.zone);
  const day = (isCorrection ? today : (words.statedOn ?? today)) as CivilDate;
  return (
    <>
      <ul>
        {decision.cases.map((one) => (
          <li key={one.caseId}>
            {one.fileNumber} <bdi>{one.principal}</bdi> –{" "}
            <strong>{say(nameOf(words.determinations.find((of) => of.caseId === one.caseId)?.determination))}</strong>
          </li>
        ))}
      </ul>
      {decision.file === null ? null : <p>{say(fileText.signs, { name: decision.file.fileName })}</p>}
      <p>{say(effect, { day: dateText(day, language) })}</p>
      <p>{say(text.signLead)}</p>
    </>
  );
}
