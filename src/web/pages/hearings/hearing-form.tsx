import { Link } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import type { CaseView } from "../../../modules/cases/contract.ts";
import type {
  DecidedHearing,
  HearingChoices,
  Preview,
  ShortNotice,
  Sitting,
} from "../../../modules/hearings/contract.ts";
import type { Told } from "../../../modules/notices/contract.ts";
import { callCases, callHearings } from "../../api/rooms.ts";
import { Form } from "../../ui/form.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { Success } from "../../ui/success.tsx";
import { type confirmText, formText } from "./form-text.ts";
import { HearingCheck } from "./hearing-check.tsx";
import { readSitting } from "./read-sitting.ts";
import { SittingFields } from "./sitting-fields.tsx";
import { ToldSummary } from "./told.tsx";

export interface HearingFormWords {
  readonly title: (typeof formText)["setOn" | "changeOn"];
  readonly check: (typeof formText)["check" | "checkChange"];
  readonly action: (typeof confirmText)["doSet" | "doChange"];
  readonly done: (typeof confirmText)["isSet" | "isChanged"];
}

interface Filled {
  readonly sitting: Sitting;
  /** What `children` added, by name. */
  readonly extra: ReadonlyMap<string, string>;
}

export interface Decided {
  readonly sitting: Sitting;
  readonly shortNotice: ShortNotice;
  readonly apart: string | null;
  readonly extra: ReadonlyMap<string, string>;
  readonly key: string;
}

/** Fill in, check in words, decide. Nothing typed is lost on the way back. */
export function HearingForm({
  theCase,
  choices,
  start,
  words,
  preview: check,
  send,
  children,
}: {
  readonly theCase: CaseView;
  readonly choices: HearingChoices;
  readonly start: Sitting;
  readonly words: HearingFormWords;
  readonly preview: (wanted: Sitting) => Promise<Preview>;
  /** Sends what was decided; `form` holds what `children` added. */
  readonly send: (decided: Decided) => Promise<DecidedHearing>;
  readonly children?: (extra: ReadonlyMap<string, string>) => ReactNode;
}) {
  const say = useSay();
  const language = useLanguage();
  const [begun, setBegun] = useState<Filled>({ sitting: start, extra: new Map() });
  const [preview, setPreview] = useState<Preview | null>(null);
  const [told, setTold] = useState<readonly Told[] | null>(null);
  const { sitting, extra } = begun;
  if (told !== null) return <Done theCase={theCase} title={say(words.done)} told={told} />;
  if (preview !== null)
    return (
      <HearingCheck
        preview={preview}
        sitting={sitting}
        action={words.action}
        send={(said, sending) => send({ sitting, ...said, extra, key: sending.idempotencyKey })}
        renews={[
          callHearings.key(language, "GET /cases/:caseId/hearings", { params: { caseId: theCase.id } }),
          callCases.key(language, "GET /cases/:caseId", { params: { caseId: theCase.id } }),
        ]}
        onDone={(decided) => setTold(decided.told)}
        onBack={() => setPreview(null)}
      />
    );
  return (
    <Form
      send={(filled: Filled) => check(filled.sitting)}
      body={({ form }) => ({
        sitting: readSitting(form, say),
        extra: new Map([...new FormData(form)].map(([name, value]) => [name, String(value)])),
      })}
      title={say(words.title)}
      action={say(words.check)}
      buttons={<BackToHearings theCase={theCase} />}
      staysFilled
      onDone={(found, filled) => {
        setBegun(filled);
        setPreview(found);
      }}
    >
      <SittingFields theCase={theCase} choices={choices} sitting={sitting} />
      {children?.(extra)}
    </Form>
  );
}

function BackToHearings({ theCase }: { readonly theCase: CaseView }) {
  const say = useSay();
  const params = { language: useLanguage(), caseId: theCase.id };
  return (
    <Link className="button second" to="/$language/cases/$caseId/hearings" params={params as never}>
      {say(formText.toHearings)}
    </Link>
  );
}

function Done({
  theCase,
  title,
  told,
}: {
  readonly theCase: CaseView;
  readonly title: string;
  readonly told: readonly Told[];
}) {
  return (
    <>
      <Success title={title}>
        <ToldSummary told={told} />
      </Success>
      <BackToHearings theCase={theCase} />
    </>
  );
}
