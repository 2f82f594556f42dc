import { generateKeyPairSync } from "node:crypto";
import { createServer } from "node:http";
import { type JWK, Provider } from "oidc-provider";
import { freePort } from "../../src/platform/free-port.ts";

export interface SignInThere {
  readonly email: string;
  /** How the directory says it checked the person; null: it says nothing. */
  readonly acr: string | null;
}

const client = { clientId: "greffe", clientSecret: "secret of the tribunal with this directory" };

function signingKey(): JWK {
  const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  return { ...privateKey.export({ format: "jwk" }), use: "sig", alg: "ES256", kid: "one" } as JWK;
}

/** A directory of its own, apart from the tribunal at `tribunalUrl`: whoever comes is signed in as `next` says. */
export async function aDirectory(tribunalUrl: string, next: { current: SignInThere }) {
  const port = await freePort();
  const issuer = `http://localhost:${port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        redirect_uris: [`${tribunalUrl}/api/v1/auth/callback/directory`],
        grant_types: ["authorization_code"],
        response_types: ["code"],
        id_token_signed_response_alg: "ES256",
        token_endpoint_auth_method: "client_secret_post",
      },
    ],
    acrValues: ["urn:example:password", "urn:example:two-factors"],
    jwks: { keys: [signingKey()] },
    cookies: { keys: ["a key for cookies"] },
    pkce: { required: () => true },
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
    conformIdTokenClaims: false,
    enabledJWA: { idTokenSigningAlgValues: ["ES256"] },
    ttl: { AccessToken: 300, AuthorizationCode: 60, IdToken: 300, Interaction: 600, Grant: 3600, Session: 3600 },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/come-in/${uid}` },
    findAccount: async (_context, subject) => ({
      accountId: subject,
      claims: () => ({ sub: subject, email: subject, email_verified: true, name: "Somebody of the staff" }),
    }),
    loadExistingGrant: async (context) => {
      const grant = new context.oidc.provider.Grant({
        clientId: client.clientId,
        accountId: context.oidc.session?.accountId ?? "",
      });
      grant.addOIDCScope("openid email profile");
      await grant.save();
      return grant;
    },
  });
  const serve = provider.callback();
  const server = createServer((request, response) => {
    if (request.url?.startsWith("/come-in/") !== true) return void serve(request, response);
    const { email, acr } = next.current;
    const login = { accountId: email, ...(acr === null ? {} : { acr }) };
    provider.interactionFinished(request, response, { login }).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });
  await new Promise<void>((resolve) => server.listen(port, "localhost", resolve));
  return {
    access: { issuer, ...client },
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
