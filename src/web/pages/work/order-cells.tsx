import { useQuery } from "@tanstack/react-query";
import type { Language } from "../../../kernel/bilingual.ts";
import { filedAsNames } from "../../../modules/filings/text.ts";
import type { TaskView } from "../../../modules/work/contract.ts";
import { callDocuments } from "../../api/rooms.ts";
import type { Column } from "../../ui/data-table.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { DayAhead } from "./day-ahead.tsx";
import { orderText as text } from "./order-text.ts";

/** Every kind of document by its code, in the reader's language and its alphabetical order. */
export function useKinds(): readonly (readonly [code: string, name: string])[] {
  const language = useLanguage();
  const found = useQuery({
    ...callDocuments.query(language, "GET /document-types"),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (found.data?.items ?? [])
    .map((one) => [one.code, one[language]] as const)
    .sort(([, one], [, other]) => one.localeCompare(other, `${language}-CA`));
}

const shown = 2;

/** The kinds of the documents that wait for review, and who filed them. */
function Filed({ task }: { readonly task: TaskView }) {
  const say = useSay();
  const names = new Map(useKinds());
  const { kinds, filedAs } = task;
  const named = kinds.slice(0, shown).map((code) => names.get(code) ?? code);
  const who = filedAs === null ? undefined : filedAsNames[filedAs];
  return (
    <>
      {named.join(", ")}
      {kinds.length > shown ? ` ${say(text.moreKinds, { n: kinds.length - shown })}` : ""}{" "}
      {who === undefined ? null : <span className="hint">{say(who)}</span>}
    </>
  );
}

function NextHearing({ task }: { readonly task: TaskView }) {
  const say = useSay();
  if (!task.daysKnown) return say(text.notYetKnown);
  return task.hearingOn === null ? say(text.noHearing) : <DayAhead on={task.hearingOn} zone={task.office.zone} />;
}

function NearestLimit({ task }: { readonly task: TaskView }) {
  const say = useSay();
  const language = useLanguage();
  if (!task.daysKnown) return say(text.notYetKnown);
  if (task.limit === null) return say(text.none);
  return (
    <>
      <DayAhead on={task.limit.on} zone={task.office.zone} /> <span className="hint">{task.limit.what[language]}</span>
    </>
  );
}

/** The kinds have their names from `useKinds`: a spreadsheet has all of them. */
export const filedColumn = (kinds: readonly (readonly [code: string, name: string])[]): Column<TaskView> => ({
  name: text.filed,
  cell: (task) => <Filed task={task} />,
  facts: [
    { name: text.filed, of: (task) => task.kinds.map((code) => new Map(kinds).get(code) ?? code).join("; ") },
    { name: text.filedBy, of: (task, language) => filedAsNames[task.filedAs ?? ""]?.[language] ?? "" },
  ],
});
const dayFact = (task: TaskView, on: string | null | undefined, language: Language): string =>
  task.daysKnown ? (on ?? "") : text.notYetKnown[language];
/** What decides the order of work, with what the server sorts by. */
export const dayColumns: readonly Column<TaskView>[] = [
  {
    name: text.hearing,
    sort: "hearing",
    cell: (task) => <NextHearing task={task} />,
    facts: [{ name: text.hearing, of: (task, language) => dayFact(task, task.hearingOn, language) }],
  },
  {
    name: text.limit,
    sort: "limit",
    cell: (task) => <NearestLimit task={task} />,
    facts: [
      { name: text.limit, of: (task, language) => dayFact(task, task.limit?.on, language) },
      { name: text.limitOf, of: (task, language) => task.limit?.what[language] ?? "" },
    ],
  },
];
