import type { Bilingual, Language } from "../../kernel/bilingual.ts";
import type { BodyOf } from "./caller.ts";
import { Problem } from "./client.ts";
import { callSignIn } from "./rooms.ts";

type Shown = BodyOf<typeof callSignIn, "POST /auth/passkey/verify-authentication">["response"];

const notShown = {
  title: { en: "The device gave no passkey", fr: "L’appareil n’a fourni aucune clé d’accès" },
  detail: {
    en: "Try again and follow what your device asks, or use your password.",
    fr: "Réessayez et suivez ce que demande votre appareil, ou utilisez votre mot de passe.",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Whether this browser can hold and show a passkey. */
export function passkeysWork(): boolean {
  return "PublicKeyCredential" in window && "parseRequestOptionsFromJSON" in PublicKeyCredential;
}

/** The person closed the browser's own window, or the device has no such passkey: said in the tribunal's words. */
async function shown(language: Language, askPasskey: () => Promise<Credential | null>): Promise<Shown> {
  const credential = await askPasskey().catch(() => null);
  if (!(credential instanceof PublicKeyCredential))
    throw new Problem(400, { title: notShown.title[language], detail: notShown.detail[language] });
  const { id, rawId, type, authenticatorAttachment, clientExtensionResults, response } = credential.toJSON();
  return {
    ...{ id, rawId, type, clientExtensionResults: { ...clientExtensionResults }, response: { ...response } },
    ...(authenticatorAttachment === undefined ? {} : { authenticatorAttachment }),
  };
}

/** Signs in with a passkey of this device, which asks for a PIN, a finger or a face. @throws Problem */
export async function signInWithPasskey(language: Language): Promise<void> {
  const asked = await callSignIn(language, "GET /auth/passkey/generate-authenticate-options");
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON({ ...asked, userVerification: "required" });
  const response = await shown(language, () => navigator.credentials.get({ publicKey }));
  await callSignIn(language, "POST /auth/passkey/verify-authentication", { body: { response } });
}

/** Adds a passkey of this device to the signed-in account. @throws Problem */
export async function addPasskey(language: Language, name: string): Promise<void> {
  const asked = await callSignIn(language, "GET /auth/passkey/generate-register-options");
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(asked);
  const response = await shown(language, () => navigator.credentials.create({ publicKey }));
  await callSignIn(language, "POST /auth/passkey/verify-registration", {
    body: { response, ...(name === "" ? {} : { name }) },
  });
}
