import { languages, say } from "../../../kernel/bilingual.ts";
import { type CivilDate, dateText } from "../../../kernel/time.ts";
import { useLanguage, useSay } from "../../ui/language.ts";
import { letterText, invitationsText as text } from "./text.ts";

/** The letter with the code, both languages, the page's own first. Printing leaves everything else out. */
export function InvitationLetter({
  code,
  counselName,
  expiresOn,
}: {
  readonly code: string;
  readonly counselName: string;
  readonly expiresOn: CivilDate;
}) {
  const sayHere = useSay();
  const own = useLanguage();
  const order = [own, ...languages.filter((one) => one !== own)];
  return (
    <>
      <p>
        <button type="button" onClick={() => window.print()}>
          {sayHere(text.print)}
        </button>
      </p>
      <section className="card letter" aria-label={sayHere(text.letter)}>
        {order.map((language) => (
          <div key={language} lang={language}>
            <h3>{say(letterText.heading, language)}</h3>
            <p>{say(letterText.dear, language, { name: counselName })}</p>
            <p>
              {say(letterText.body, language, {
                address: `${window.location.origin}/${language}/invitation`,
                until: dateText(expiresOn, language),
              })}
            </p>
            <p className="code" translate="no">
              {code}
            </p>
            <p>{say(letterText.unexpected, language)}</p>
          </div>
        ))}
      </section>
    </>
  );
}
