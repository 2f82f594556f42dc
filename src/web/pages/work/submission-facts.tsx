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
  // Alone in a line, "None" says of nothing what there is none of.
  const isStated = service !== null && service.kind !== null;
  const provided = () => {
    if (service === null || service.kind === null) return say(text.notGiven);
    if (service.kind === "no-other-party") return say(text.noOtherParty);
    if (service.kind === "unable") return say(text.unable, { why: service.explanation });
    const on = dateText(service.on as CivilDate, language);
    return `${say(text.provided, { to: service.to, on })}${method === undefined ? "" : ` (${method})`}`;
  };
  const received = `${receipt.receipt.text[language]} – ${receipt.office.name[language]}`;
  const filer = `${receipt.filedBy} – ${receipt.filedAs[language]}`;
  return (
    <details className="received" open={view.mends !== null || note !== ""}>
      <summary>{[receipt.receipt.text[language], filer, ...(isStated ? [provided()] : [])].join(" · ")}</summary>
      <Facts
        facts={[
          [text.receivedAt, received],
          [text.filedBy, filer],
          [text.channel, receipt.channel[language]],
          [text.service, provided()],
          [text.receipt, <Receipt key="receipt" {...receipt} />],
          ...(view.mends === null ? [] : [[text.mends, <Receipt key="mends" {...view.mends} />] as const]),
          ...(note === "" ? [] : [[text.note, note] as const]),
        ]}
      />
    </details>
  );
}

function Receipt({ submissionId, receiptNumber }: NonNullable<SubmissionView["mends"]>) {
  const language = useLanguage();
  return (
    <Link to="/$language/submissions/$submissionId" params={{ language, submissionId }}>
      {receiptNumber}
    </Link>
  );
}
