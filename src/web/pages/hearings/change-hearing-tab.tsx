import { useParams } from "@tanstack/react-router";
import type { HearingView, Sitting } from "../../../modules/hearings/contract.ts";
import { ask } from "../../api/client.ts";
import { useLanguage, useSay } from "../../ui/language.ts";
import { Empty } from "../../ui/success.tsx";
import { Loading, Trouble } from "../../ui/trouble.tsx";
import { useCase } from "../cases/use-case.ts";
import { HearingForm } from "./hearing-form.tsx";
import { useHearingsOf } from "./hearings-panel.tsx";
import { ReasonFields } from "./reason-fields.tsx";
import { confirmText, formText, hearingsText } from "./text.ts";

const words = {
  title: formText.changeOn,
  check: formText.checkChange,
  action: confirmText.doChange,
  done: confirmText.isChanged,
};

/** An officer changes a hearing that is still to come. */
export function ChangeHearingTab() {
  const say = useSay();
  const language = useLanguage();
  const { caseId = "", hearingId = "" } = useParams({ strict: false }) as { caseId?: string; hearingId?: string };
  const file = useCase().data;
  const found = useHearingsOf(caseId);
  if (found.isError) return <Trouble error={found.error} />;
  if (file === undefined || found.isPending) return <Loading />;
  const hearing = found.data.items.find((one) => one.id === hearingId);
  if (hearing === undefined) return <Empty>{say(hearingsText.none)}</Empty>;
  return (
    <HearingForm
      file={file}
      start={sittingIn(hearing)}
      words={words}
      previewPath={`/hearings/${hearing.id}/preview`}
      send={({ sitting, shortNotice, extra, key }) => {
        const note = extra.get("note")?.trim() ?? "";
        const reason = { code: extra.get("reason") ?? "other", note: note === "" ? null : note };
        const body = { sitting, shortNotice, reason, version: hearing.version };
        return ask<HearingView>(language, `/hearings/${hearing.id}/change`, body, { idempotencyKey: key });
      }}
    >
      {(extra) => (
        <fieldset>
          <legend>{say(formText.why)}</legend>
          <ReasonFields reason={extra.get("reason") ?? "party-application"} note={extra.get("note") ?? ""} />
        </fieldset>
      )}
    </HearingForm>
  );
}

function sittingIn(hearing: HearingView): Sitting {
  return {
    on: hearing.on,
    time: hearing.time,
    durationMinutes: hearing.durationMinutes,
    mode: hearing.mode,
    room: hearing.room,
    joinUrl: hearing.joinUrl,
    joinTelephone: hearing.joinTelephone,
    joinCode: hearing.joinCode,
    memberId: hearing.member?.accountId ?? null,
    interpreterLanguage: hearing.interpreterLanguage,
    interpreterDialect: hearing.interpreterDialect,
    interpreterName: hearing.interpreterName,
    issues: hearing.issues,
  };
}
