import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type ReactNode, useRef, useState } from "react";
import type { CaseView } from "../../../modules/cases/contract.ts";
import type {
  DecidedHearing,
  HearingChoices,
  Preview,
  ShortNotice,
  Sitting,
  Told,
} from "../../../modules/hearings/contract.ts";
import { callCases, callHearings } from "../../api/rooms.ts";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { Success } from "../../ui/success.tsx";
import { HearingCheck } from "./hearing-check.tsx";
import { readSitting } from "./read-sitting.ts";
import { SittingFields } from "./sitting-fields.tsx";
import { type confirmText, formText } from "./text.ts";
import { ToldSummary } from "./told.tsx";

export interface HearingFormWords {
  readonly title: (typeof formText)["setOn" | "changeOn"];
  readonly check: (typeof formText)["check" | "checkChange"];
  readonly action: (typeof confirmText)["doSet" | "doChange"];
  readonly done: (typeof confirmText)["isSet" | "isChanged"];
}

/** Fill in, check in words, decide. Nothing typed is lost on the way back. */
export function HearingForm({
  file,
  choices,
  start,
  words,
  preview,
  send,
  children,
}: {
  readonly file: CaseView;
  readonly choices: HearingChoices;
  readonly start: Sitting;
  readonly words: HearingFormWords;
  readonly preview: (wanted: Sitting) => Promise<Preview>;
  /** Sends what was decided; `form` holds what `children` added. */
  readonly send: (decided: {
    sitting: Sitting;
    shortNotice: ShortNotice;
    apart: string | null;
    extra: ReadonlyMap<string, string>;
    key: string;
  }) => Promise<DecidedHearing>;
  readonly children?: (extra: ReadonlyMap<string, string>) => ReactNode;
}) {
  const say = useSay();
  const language = useLanguage();
  const queries = useQueryClient();
  const [sitting, setSitting] = useState(start);
  const [extra, setExtra] = useState<ReadonlyMap<string, string>>(new Map());
  const key = useRef(crypto.randomUUID());
  const check = useMutation({ mutationFn: preview });
  const decide = useMutation({
    mutationFn: (said: { readonly shortNotice: ShortNotice; readonly apart: string | null }) =>
      send({ sitting, ...said, extra, key: key.current }),
    onSuccess: async () => {
      await queries.invalidateQueries({
        queryKey: callHearings.key(language, "GET /cases/:caseId/hearings", { params: { caseId: file.id } }),
      });
      await queries.invalidateQueries({
        queryKey: callCases.key(language, "GET /cases/:caseId", { params: { caseId: file.id } }),
      });
    },
  });
  if (decide.isSuccess) return <Done file={file} title={say(words.done)} told={decide.data.told} />;
  if (check.isSuccess)
    return (
      <HearingCheck
        preview={check.data}
        sitting={sitting}
        action={words.action}
        error={decide.error}
        isSending={decide.isPending}
        onSend={(shortNotice, apart) => decide.mutate({ shortNotice, apart })}
        onBack={() => {
          // Another intention from here on: a key of its own.
          key.current = crypto.randomUUID();
          check.reset();
          decide.reset();
        }}
      />
    );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const form = event.currentTarget;
        const wanted = readSitting(form);
        setSitting(wanted);
        setExtra(new Map([...new FormData(form)].map(([name, value]) => [name, String(value)])));
        check.mutate(wanted);
      }}
    >
      <h2>{say(words.title)}</h2>
      {check.isError ? <ErrorSummary error={check.error} /> : null}
      <SittingFields file={file} choices={choices} sitting={sitting} error={check.error} />
      {children?.(extra)}
      <div className="buttons">
        <button type="submit" disabled={check.isPending}>
          {say(words.check)}
        </button>
        <BackToHearings file={file} />
      </div>
    </form>
  );
}

function BackToHearings({ file }: { readonly file: CaseView }) {
  const say = useSay();
  const params = { language: useLanguage(), caseId: file.id };
  return (
    <Link className="button second" to="/$language/cases/$caseId/hearings" params={params as never}>
      {say(formText.toHearings)}
    </Link>
  );
}

function Done({
  file,
  title,
  told,
}: {
  readonly file: CaseView;
  readonly title: string;
  readonly told: readonly Told[];
}) {
  return (
    <>
      <Success title={title}>
        <ToldSummary told={told} />
      </Success>
      <BackToHearings file={file} />
    </>
  );
}
