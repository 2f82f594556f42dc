import { createHmac, generateKeyPairSync } from "node:crypto";
import type { JWK, Provider } from "oidc-provider";
import type { Services } from "../../../platform/http/route.ts";
import { demonstrationDirectoryPath, directoryOf } from "../../identity/index.ts";
import { errorPage, wayOutPage } from "./page.ts";
import { directoryPeople } from "./people.ts";

const scopes = "openid email profile";

function signingKey(): JWK {
  const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  return { ...privateKey.export({ format: "jwk" }), use: "sig", alg: "ES256", kid: "demonstration" } as JWK;
}

/** An OpenID provider in this very process, for one client, which is the tribunal. Its keys live as long as it does. */
export async function createDirectory(services: Services): Promise<Provider> {
  const { Provider: OpenIdProvider } = await import("oidc-provider");
  const { config, store } = services;
  const client = directoryOf(config);
  if (client === null) throw new Error("The demonstration has no directory");
  return new OpenIdProvider(client.issuer, {
    clients: [
      {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        redirect_uris: [`${config.publicUrl}/api/v1/auth/callback/directory`],
        post_logout_redirect_uris: [`${config.publicUrl}/`],
        grant_types: ["authorization_code"],
        response_types: ["code"],
        id_token_signed_response_alg: "ES256",
        token_endpoint_auth_method: "client_secret_post",
      },
    ],
    jwks: { keys: [signingKey()] },
    cookies: { keys: [createHmac("sha256", config.secret).update("directory cookies").digest("hex")] },
    pkce: { required: () => true },
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
    conformIdTokenClaims: false,
    enabledJWA: { idTokenSigningAlgValues: ["ES256"] },
    interactions: { url: (_context, { uid }) => `${demonstrationDirectoryPath}/interaction/${uid}` },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (context, form) => {
          context.body = wayOutPage(form);
        },
      },
    },
    renderError: (context, out) => {
      context.type = "html";
      context.body = errorPage(out.error);
    },
    ttl: { AccessToken: 300, AuthorizationCode: 60, IdToken: 300, Interaction: 600, Grant: 3600, Session: 3600 },
    findAccount: async (_context, subject) => {
      const person = (await directoryPeople(store)).find((one) => one.email === subject);
      if (person === undefined) return undefined;
      const { email, name } = person;
      return { accountId: subject, claims: () => ({ sub: subject, email, email_verified: true, name }) };
    },
    // The tribunal is the directory's own: nobody is asked whether it may know their name.
    loadExistingGrant: async (context) => {
      const { client: asking, session, provider } = context.oidc;
      if (asking === undefined || session?.accountId === undefined) return undefined;
      const grant = new provider.Grant({ clientId: asking.clientId, accountId: session.accountId });
      grant.addOIDCScope(scopes);
      await grant.save();
      return grant;
    },
  });
}
