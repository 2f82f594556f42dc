import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { Bilingual } from "../../../kernel/bilingual.ts";
import { dateText } from "../../../kernel/time.ts";
import type { ComparedPerson, PersonQuestion } from "../../../modules/intake/contract.ts";
import { callIntake } from "../../api/rooms.ts";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import { ErrorSummary, Loading } from "../../ui/error-summary.tsx";
import { Form } from "../../ui/form.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { questionText as text } from "./question-text.ts";

/** Two persons side by side, and the registry's answer whether they are one. */
export function PersonQuestionPanel({
  questionId,
  mayAct,
  onDone,
}: {
  readonly questionId: string;
  readonly mayAct: boolean;
  readonly onDone: () => Promise<unknown>;
}) {
  const say = useSay();
  const language = useLanguage();
  const found = useQuery(callIntake.query(language, "GET /person-questions/:questionId", { params: { questionId } }));
  if (found.isPending) return <Loading />;
  if (found.isError) return <ErrorSummary error={found.error} />;
  const question = found.data;
  const what = question.grounds
    .map((ground) => say(text[ground as "identifier" | "birth" | "names" | "near"]))
    .join(", ");
  return (
    <>
      <h2>{say(text.title)}</h2>
      <p>{say(question.grounds.includes("identifier") ? text.lead : text.hint)}</p>
      <p>
        <strong>{say(text.shared, { what })}</strong>
      </p>
      <Comparison question={question} />
      {question.answer === null ? null : (
        <p>{say(text.answered, { answer: say(text[question.answer]), name: question.answeredBy ?? "–" })}</p>
      )}
      {question.words === null ? null : <p>{question.words}</p>}
      {question.answer === null && mayAct ? <AnswerForm question={question} onDone={onDone} /> : null}
    </>
  );
}

interface Row {
  readonly name: Bilingual;
  readonly of: (one: ComparedPerson, language: "en" | "fr") => string;
}

const rows: readonly Row[] = [
  { name: text.name, of: (one) => one.name },
  { name: text.latin, of: (one) => one.latinName ?? "" },
  { name: text.otherNames, of: (one) => one.otherNames.join("; ") },
  {
    name: text.born,
    of: (one, language) => (one.bornOn === null ? String(one.bornYear ?? "") : dateText(one.bornOn, language)),
  },
  { name: text.uci, of: (one) => one.uci ?? "" },
  { name: text.nationalities, of: (one) => one.nationalities.join(", ") },
  { name: text.contact, of: (one) => one.contact.map((detail) => detail.value).join("; ") },
];

function Comparison({ question }: { readonly question: PersonQuestion }) {
  const say = useSay();
  const language = useLanguage();
  const [here, there] = question.persons;
  if (here === undefined || there === undefined) return null;
  const cell = (row: Row, one: ComparedPerson) => <bdi>{row.of(one, language) || say(text.unknown)}</bdi>;
  const columns: readonly Column<Row>[] = [
    { name: text.fact, cell: (row) => say(row.name) },
    { name: text.here, cell: (row) => cell(row, here) },
    { name: text.there, cell: (row) => cell(row, there) },
  ];
  return (
    <>
      <DataTable caption={say(text.title)} columns={columns} rows={rows} rowKey={(row) => row.name.en} />
      <h3>{say(text.cases)}</h3>
      <ul>
        {[here, there].flatMap((one) =>
          one.cases.map((theCase) => (
            <li key={`${one.personId}${theCase.id}`}>
              <Link to="/$language/cases/$caseId" params={{ language, caseId: theCase.id }}>
                {theCase.fileNumber}
              </Link>{" "}
              – <bdi>{one.name}</bdi>
            </li>
          )),
        )}
      </ul>
    </>
  );
}

function AnswerForm({
  question,
  onDone,
}: {
  readonly question: PersonQuestion;
  readonly onDone: () => Promise<unknown>;
}) {
  const say = useSay();
  const language = useLanguage();
  const params = { questionId: question.id };
  return (
    <Form
      send={callIntake.send(language, "POST /person-questions/:questionId/answer", { params })}
      fields={{
        answer: {
          kind: "radio",
          legend: say(text.answer),
          options: [
            ["same", say(text.same)],
            ["different", say(text.different)],
          ],
        },
        words: { kind: "lines", label: say(text.words), maxLength: 1000, rows: 2, empty: "" },
      }}
      className="card"
      action={say(text.record)}
      keepsAt={callIntake.key(language, "GET /person-questions/:questionId", { params })}
      onDone={onDone}
    />
  );
}
