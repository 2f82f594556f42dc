import { beginAuthenticator } from "../../api/sign-in.ts";
import { CopyButton } from "../../ui/copy-button.tsx";
import { ErrorSummary, Loading } from "../../ui/error-summary.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { useAnswer } from "../../ui/use-answer.ts";
import { CodeStep } from "./code-step.tsx";
import { enrolText as text } from "./enrol-text.ts";
import { QrCode } from "./qr-code.tsx";

/** Shows a new authenticator's key and the recovery codes, then asks for a first code. */
export function EnrolStep({ password, onDone }: { readonly password: string; readonly onDone: () => Promise<void> }) {
  const say = useSay();
  const language = useLanguage();
  const enrolled = useAnswer(() => beginAuthenticator(language, password));
  if (enrolled.error !== undefined) return <ErrorSummary error={enrolled.error} />;
  if (enrolled.data === undefined) return <Loading />;
  const { totpURI } = enrolled.data;
  const key = new URL(totpURI).searchParams.get("secret") ?? "";
  return (
    <>
      <h1>{say(text.enrolTitle)}</h1>
      <p>{say(text.enrolWhy)}</p>
      <QrCode value={totpURI} name={say(text.qrCode)} />
      <p>
        <a href={totpURI}>{say(text.onThisDevice)}</a>
      </p>
      <p>
        {say(text.keyWhy)} <CopyButton value={key} name={say(text.copyKey)} />
      </p>
      <p className="secret" translate="no">
        {[...key.matchAll(/.{1,4}/g)].map(({ 0: four, index }) => (
          // Apart for the eye; what is selected and copied is the key.
          <span key={index} className="four">
            {four}
          </span>
        ))}
      </p>
      <p>{say(text.codes)}</p>
      <ul className="secret" translate="no">
        {enrolled.data.backupCodes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <h2>{say(text.firstCode)}</h2>
      <CodeStep adds onDone={onDone} />
    </>
  );
}
