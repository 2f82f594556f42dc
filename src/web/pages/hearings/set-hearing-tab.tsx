import type { DecidedHearing } from "../../../modules/hearings/contract.ts";
import { request } from "../../api/client.ts";
import { Loading } from "../../ui/error-summary.tsx";
import { useLanguage } from "../../ui/language.ts";
import { useCase } from "../cases/use-case.ts";
import { HearingForm } from "./hearing-form.tsx";
import { sittingFor } from "./read-sitting.ts";
import { confirmText, formText } from "./text.ts";

const words = {
  title: formText.setOn,
  check: formText.check,
  action: confirmText.doSet,
  done: confirmText.isSet,
};

/** An officer sets a hearing on this file and on those joined to it. */
export function SetHearingTab() {
  const language = useLanguage();
  const file = useCase().data;
  if (file === undefined) return <Loading />;
  return (
    <HearingForm
      file={file}
      start={sittingFor(file)}
      words={words}
      previewPath={`/cases/${file.id}/hearings/preview`}
      send={({ sitting, shortNotice, apart, key }) =>
        request<DecidedHearing>(
          language,
          `/cases/${file.id}/hearings`,
          { sitting, shortNotice, apart },
          { idempotencyKey: key },
        )
      }
    />
  );
}
