import { useQuery } from "@tanstack/react-query";
import { ask } from "../../api/client.ts";
import { useLanguage, useSay } from "../../ui/language.ts";
import { Loading, Trouble } from "../../ui/trouble.tsx";
import { CodeStep } from "./code-step.tsx";
import { signInText as text } from "./text.ts";

/** Shows a new authenticator's key and the recovery codes, then asks for a first code. */
export function EnrolStep({ password, onDone }: { readonly password: string; readonly onDone: () => Promise<void> }) {
  const say = useSay();
  const language = useLanguage();
  const enrolled = useQuery({
    queryKey: ["enrol"],
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    queryFn: () => ask<{ totpURI: string; backupCodes: string[] }>(language, "/auth/two-factor/enable", { password }),
  });
  if (enrolled.isPending) return <Loading />;
  if (enrolled.isError) return <Trouble error={enrolled.error} />;
  const key = new URL(enrolled.data.totpURI).searchParams.get("secret") ?? "";
  return (
    <>
      <h1>{say(text.enrolTitle)}</h1>
      <p>{say(text.enrolWhy)}</p>
      <p className="secret">
        {say(text.key)}
        {"\u00a0: "}
        {key}
      </p>
      <p>
        <a href={enrolled.data.totpURI}>{say(text.onThisDevice)}</a>
      </p>
      <p>{say(text.codes)}</p>
      <ul className="secret">
        {enrolled.data.backupCodes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <CodeStep onDone={onDone} />
    </>
  );
}
