import { useLayoutEffect, useRef } from "react";
import type { Bilingual } from "../../../kernel/bilingual.ts";
import { languageWords } from "../../../kernel/languages.ts";
import { dateText } from "../../../kernel/time.ts";
import type { Preview, ShortNotice, Sitting } from "../../../modules/hearings/contract.ts";
import { modeNames } from "../../../modules/hearings/text.ts";
import type { Send } from "../../api/caller.ts";
import { RadioGroup, TextArea } from "../../ui/choice-fields.tsx";
import { Facts } from "../../ui/facts.tsx";
import { Form } from "../../ui/form.tsx";
import type { AnswerPlace } from "../../ui/kept-answers.ts";
import { useLanguage, useSay } from "../../ui/language.ts";
import { formText, confirmText as text } from "./form-text.ts";
import { HearingCases } from "./hearing-card.tsx";
import { interpreterWords } from "./hearing-words.ts";
import { peopleText } from "./people-text.ts";
import { hearingsText } from "./text.ts";
import { ToldTable } from "./told.tsx";

interface Said {
  readonly shortNotice: ShortNotice;
  readonly apart: string | null;
}

/** What is about to be decided, in words, before it is: the moment, the notice it gives, everybody who will be told. */
export function HearingCheck<Answer>({
  preview,
  sitting,
  action,
  send,
  renews,
  onDone,
  onBack,
}: {
  readonly preview: Preview;
  readonly sitting: Sitting;
  readonly action: Bilingual;
  readonly send: Send<Said, Answer>;
  readonly renews: readonly AnswerPlace[];
  readonly onDone: (answer: Answer) => void;
  readonly onBack: () => void;
}) {
  const say = useSay();
  return (
    <Form
      send={send}
      body={({ value, optional }) => ({
        shortNotice: value("ground") === "" ? null : { ground: value("ground"), note: value("groundNote") },
        apart: optional("apart"),
      })}
      lead={<CheckTitle />}
      action={say(action)}
      buttons={
        <button type="button" className="second" onClick={onBack}>
          {say(formText.back)}
        </button>
      }
      renews={renews}
      onDone={onDone}
    >
      <p className="figure">{say(preview.moment)}</p>
      <SittingFacts preview={preview} sitting={sitting} />
      <Warnings of={preview.warnings} />
      {preview.leavesOutJoined ? (
        <TextArea label={say(text.apart)} hint={say(text.apartHint)} name="apart" required maxLength={1000} rows={2} />
      ) : null}
      <NoticePeriod notice={preview.notice} />
      <section>
        <h3>{say(text.told)}</h3>
        <ToldTable told={preview.recipients} />
      </section>
    </Form>
  );
}

function SittingFacts({ preview, sitting }: { readonly preview: Preview; readonly sitting: Sitting }) {
  const say = useSay();
  return (
    <Facts
      facts={[
        [text.until, say(preview.ends)],
        [text.office, `${say(preview.office)} (${preview.utcOffset})`],
        [hearingsText.mode, say(modeNames[sitting.mode])],
        [hearingsText.member, <Members key="members" names={preview.members} />],
        ...told(sitting, preview).map(
          ([name, value]) => [name, typeof value === "string" ? value : say(value)] as const,
        ),
        [text.cases, <HearingCases key="files" cases={preview.cases} />],
      ]}
    />
  );
}

function Warnings({ of }: { readonly of: Preview["warnings"] }) {
  const say = useSay();
  if (of.length === 0) return null;
  return (
    <section className="note">
      <h3>{say(text.warnings)}</h3>
      <ul>
        {of.map((warning) => (
          <li key={warning.en}>{say(warning)}</li>
        ))}
      </ul>
    </section>
  );
}

/** Who sits; of three, whoever presides first. */
function Members({ names }: { readonly names: Preview["members"] }) {
  const say = useSay();
  return names.length === 0 ? say(text.nobodySits) : <bdi>{names.join(", ")}</bdi>;
}

/** Read out when the step begins; what was refused is said below it. */
function CheckTitle() {
  const say = useSay();
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  return (
    <h2 ref={heading} tabIndex={-1}>
      {say(text.title)}
    </h2>
  );
}

const interpretedBy = ({ en, fr }: Bilingual, name: string | null): Bilingual =>
  name === null ? { en, fr } : { en: `${en} – ${name}`, fr: `${fr} – ${name}` };

/** What else the notice will say; what is empty is not said. */
function told(sitting: Sitting, chosen: Preview): (readonly [Bilingual, Bilingual | string])[] {
  const rows: (readonly [Bilingual, Bilingual | string | null])[] = [
    [hearingsText.place, sitting.room],
    [hearingsText.joining, sitting.mode === "in-person" ? null : (sitting.joinUrl ?? hearingsText.linkLater)],
    [hearingsText.code, sitting.joinCode],
    [hearingsText.telephone, sitting.joinTelephone],
    [
      hearingsText.interpreter,
      sitting.interpreterLanguage === null
        ? peopleText.noInterpreter
        : interpretedBy(
            interpreterWords(languageWords(sitting.interpreterLanguage), sitting.interpreterDialect),
            chosen.interpreter,
          ),
    ],
    [peopleText.ministerCounsel, chosen.ministerCounsel],
    [hearingsText.issues, sitting.issues],
  ];
  return rows.filter((row): row is readonly [Bilingual, Bilingual | string] => row[1] !== null);
}

function NoticePeriod({ notice }: { readonly notice: Preview["notice"] }) {
  const say = useSay();
  const language = useLanguage();
  if (notice === null) return <p>{say(text.noMinimum)}</p>;
  const day = dateText(notice.earliestOn, language);
  return (
    <section>
      <h3>{say(text.notice)}</h3>
      <p>
        <strong>{say(notice.isShort ? text.short : text.enough, { day })}</strong> {say(notice.source)}
      </p>
      <ol>
        {notice.steps.map((step) => (
          <li key={step.en}>{say(step)}</li>
        ))}
      </ol>
      {notice.isShort ? <ShortGround grounds={notice.grounds} /> : null}
    </section>
  );
}

function ShortGround({ grounds }: { readonly grounds: NonNullable<Preview["notice"]>["grounds"] }) {
  const say = useSay();
  return (
    <>
      <RadioGroup
        legend={say(text.ground)}
        name="ground"
        required
        options={grounds.map((one) => [one.code, `${say(one.name)} (${say(one.source)})`])}
      />
      <TextArea
        label={say(text.groundNote)}
        hint={say(text.groundNoteHint)}
        name="groundNote"
        required
        maxLength={1000}
        rows={2}
      />
    </>
  );
}
