import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { Bilingual } from "../../../kernel/bilingual.ts";
import type { CivilDate } from "../../../kernel/time.ts";
import { dateText } from "../../../kernel/time.ts";
import type { OfficeContacts } from "../../../modules/cases/office-contact/contract.ts";
import { Problem } from "../../api/client.ts";
import { callCases } from "../../api/rooms.ts";
import { useAttempt } from "../../ui/attempt.ts";
import { Checkbox, TextArea } from "../../ui/choice-fields.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { Field, valuesOf } from "../../ui/field.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { Success } from "../../ui/success.tsx";
import { officesText as text } from "./text.ts";

const lineFields: readonly (readonly [
  name: string,
  label: Bilingual,
  path: string,
  most: number,
  required: boolean,
])[] = [
  ["locality", text.locality, "/locality", 80, true],
  ["province", text.province, "/province", 2, true],
  ["postalCode", text.postalCode, "/postalCode", 10, true],
  ["telephone", text.telephone, "/telephone", 40, true],
  ["tollFree", text.tollFree, "/tollFree", 40, false],
  ["fax", text.fax, "/fax", 40, false],
  ["email", text.email, "/email", 254, false],
  ["hoursEn", text.hoursEn, "/hours/en", 200, false],
  ["hoursFr", text.hoursFr, "/hours/fr", 200, false],
  ["sourceEn", text.sourceEn, "/source/en", 300, true],
  ["sourceFr", text.sourceFr, "/source/fr", 300, true],
];

/** How the office is reached from a day on. What is refused is shown at its field, and what was typed stays. */
export function ContactForm({ office }: { readonly office: OfficeContacts }) {
  const say = useSay();
  const language = useLanguage();
  const queries = useQueryClient();
  const { busy, problem: failed, attempt } = useAttempt();
  const [done, setDone] = useState<string | null>(null);
  const wrong = (path: string) => (failed?.error instanceof Problem ? failed.error.at(path) : undefined);
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const value = valuesOf(event.currentTarget);
    void attempt(async () => {
      setDone(null);
      await callCases(language, "POST /offices/:officeId/contacts", {
        params: { officeId: office.officeId },
        body: entered(value),
      });
      await queries.invalidateQueries({ queryKey: callCases.key(language, "GET /office-contacts") });
      setDone(say(text.saved, { day: dateText(value("from") as CivilDate, language) }));
    });
  };
  return (
    <form onSubmit={save} aria-label={say(text.enter)} noValidate>
      <h2>{say(text.enter)}</h2>
      {done === null ? null : <Success key={done} title={done} />}
      {failed === null ? null : <ErrorSummary key={failed.nth} error={failed.error} />}
      <Field
        label={say(text.from)}
        hint={say(text.fromHint)}
        problem={wrong("/from")}
        name="from"
        type="date"
        min={office.today}
        defaultValue={office.today}
        required
      />
      <TextArea
        label={say(text.linesEn)}
        problem={wrong("/lines/en")}
        name="linesEn"
        maxLength={300}
        rows={3}
        required
      />
      <TextArea
        label={say(text.linesFr)}
        problem={wrong("/lines/fr")}
        name="linesFr"
        maxLength={300}
        rows={3}
        required
      />
      {lineFields.map(([name, label, path, most, required]) => (
        <Field
          key={name}
          label={say(label)}
          problem={wrong(path)}
          name={name}
          maxLength={most}
          required={required}
          autoComplete="off"
        />
      ))}
      <Checkbox label={say(text.isVerified)} name="isVerified" value="yes" />
      <button type="submit" disabled={busy}>
        {say(text.save)}
      </button>
    </form>
  );
}

const entered = (value: (name: string) => string) => ({
  from: value("from"),
  lines: { en: value("linesEn"), fr: value("linesFr") },
  locality: value("locality"),
  province: value("province"),
  postalCode: value("postalCode"),
  telephone: value("telephone"),
  tollFree: value("tollFree"),
  fax: value("fax"),
  email: value("email"),
  hours: { en: value("hoursEn"), fr: value("hoursFr") },
  source: { en: value("sourceEn"), fr: value("sourceFr") },
  isVerified: value("isVerified") === "yes",
});
