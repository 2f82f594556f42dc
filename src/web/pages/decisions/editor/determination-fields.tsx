import { type CivilDate, dateText } from "../../../../kernel/time.ts";
import type { DecisionView } from "../../../../modules/decisions/contract.ts";
import { Problem } from "../../../api/client.ts";
import { SelectField } from "../../../ui/choice-fields.tsx";
import { useLanguage, useSay } from "../../../ui/language.ts";
import { decisionsText as text } from "../text.ts";
import type { DraftKeeper } from "./draft-keeper.ts";
import type { DraftWords } from "./kept-draft.ts";

interface Props {
  readonly decision: DecisionView;
  readonly keeper: DraftKeeper<DraftWords>;
  /** Why it could not be signed or saved. */
  readonly error: unknown;
}

/** What is decided of each person, and whether it was stated at the hearing. */
export function DeterminationFields({ decision, keeper, error }: Props) {
  const say = useSay();
  const language = useLanguage();
  const { determinations, statedOn } = keeper.words();
  const chosen = (caseId: string) => determinations.find((of) => of.caseId === caseId)?.determination ?? "";
  const choose = (caseId: string, determination: string | null) =>
    keeper.change({
      determinations: determinations.map((one) => (one.caseId === caseId ? { caseId, determination } : one)),
    });
  const days = [...new Set([decision.heardOn, statedOn].filter((day) => day !== null))];
  return (
    <>
      {decision.cases.map((one) => (
        <SelectField
          key={one.caseId}
          label={say(text.decidedOf, { name: one.principal, number: one.fileNumber })}
          problem={chosen(one.caseId) === "" ? aboutCase(error, one.fileNumber) : undefined}
          value={chosen(one.caseId)}
          onChange={({ currentTarget }) => choose(one.caseId, currentTarget.value === "" ? null : currentTarget.value)}
          options={[["", say(text.notSaid)], ...decision.determinations.map((of) => [of.code, say(of.name)] as const)]}
        />
      ))}
      {days.length === 0 ? null : (
        <SelectField
          label={say(text.givenHow)}
          problem={codeOf(error) === "decision-stated-day-wrong" ? (error as Problem).detail : undefined}
          value={statedOn ?? ""}
          onChange={({ currentTarget }) =>
            keeper.change({ statedOn: currentTarget.value === "" ? null : currentTarget.value })
          }
          options={[
            ["", say(text.inWriting)],
            ...days.map((day) => [day, say(text.statedAt, { day: dateText(day as CivilDate, language) })] as const),
          ]}
        />
      )}
    </>
  );
}

const codeOf = (error: unknown): string => (error instanceof Problem ? error.code : "");

/** A refusal that names the case is about its field. */
function aboutCase(error: unknown, fileNumber: string): string | undefined {
  if (!(error instanceof Problem) || !error.code.startsWith("determination-")) return undefined;
  const own = error.fields.find((one) => one.text.includes(fileNumber));
  return own?.text ?? (error.title.includes(fileNumber) ? error.title : undefined);
}
