import { Link } from "@tanstack/react-router";
import { type CivilDate, dateText } from "../../../kernel/time.ts";
import type { FilingForm, SubmissionView } from "../../../modules/filings/contract.ts";
import { Facts } from "../../ui/facts.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { workText as text } from "./text.ts";

/** What came with the documents: when, from whom, and what the filer says of service. */
export function SubmissionFacts({
  view,
  methods,
}: {
  readonly view: SubmissionView;
  readonly methods: FilingForm["serviceMethods"];
}) {
  const say = useSay();
  const language = useLanguage();
  const { receipt, service, note } = view;
  const method = methods.find((one) => one.code === service?.method)?.[language];
  const provided = () => {
    if (service === null || service.kind === null) return say(text.notGiven);
    if (service.kind === "no-other-party") return say(text.noOtherParty);
    if (service.kind === "unable") return say(text.unable, { why: service.explanation });
    const on = dateText(service.on as CivilDate, language);
    return `${say(text.provided, { to: service.to, on })}${method === undefined ? "" : ` (${method})`}`;
  };
  return (
    <>
      <Facts
        facts={[
          [text.receivedAt, `${receipt.receipt.text[language]} – ${receipt.office.name[language]}`],
          [text.filedBy, `${receipt.filedBy} – ${receipt.filedAs[language]}`],
          [text.channel, receipt.channel[language]],
          [text.service, provided()],
          ...(view.mends === null ? [] : [[text.mends, <Earlier key="mends" {...view.mends} />] as const]),
          ...(note === "" ? [] : [[text.note, note] as const]),
        ]}
      />
      <p>
        <Link to="/$language/submissions/$submissionId" params={{ language, submissionId: receipt.submissionId }}>
          {say(text.readReceipt)} {receipt.receiptNumber}
        </Link>
      </p>
    </>
  );
}

function Earlier({ submissionId, receiptNumber }: NonNullable<SubmissionView["mends"]>) {
  const language = useLanguage();
  return (
    <Link to="/$language/submissions/$submissionId" params={{ language, submissionId }}>
      {receiptNumber}
    </Link>
  );
}
