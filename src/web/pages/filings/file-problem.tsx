import { useId } from "react";
import type { DraftFile, SubmissionContent } from "../../../modules/filings/contract.ts";
import { useLanguage, useSay } from "../../ui/language.ts";
import { filingsText as text } from "./text.ts";

/** What was found in a file of a draft; why it cannot be filed as it is, or was returned, and the place to choose another. */
export function FileProblem({
  row,
  file,
  replace,
}: {
  readonly row: SubmissionContent["documents"][number];
  readonly file: DraftFile | null;
  readonly replace: (file: File) => void;
}) {
  const say = useSay();
  const language = useLanguage();
  const id = useId();
  if (file === null) return null;
  const { problem, returned, remarks } = file;
  if (problem === null && returned === null)
    return remarks.map((remark) => (
      <p className="hint" key={remark.code}>
        {remark[language]}
      </p>
    ));
  const asksForNew = problem !== null || returned?.needsNewFile === true;
  return (
    <div className="note">
      {problem === null ? null : (
        <>
          <p className="problem">{problem.title}</p>
          <p>{problem.detail}</p>
        </>
      )}
      {returned === null ? null : (
        <>
          <p className="problem">{say(text.returnedBecause, { reason: returned[language] })}</p>
          {returned.words === null ? null : <p>{returned.words}</p>}
          <p>{returned.mend[language]}</p>
          {asksForNew ? null : <p className="hint">{say(text.returnedFile)}</p>}
        </>
      )}
      <div className="field">
        <label htmlFor={id}>
          {say(asksForNew ? text.chooseNewFile : text.chooseOtherFile, { file: row.fileName })}
        </label>
        <input
          id={id}
          type="file"
          onChange={(event) => {
            const [chosen] = event.target.files ?? [];
            if (chosen !== undefined) replace(chosen);
            event.target.value = "";
          }}
        />
      </div>
    </div>
  );
}
