import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import { setTimeout as pause } from "node:timers/promises";

export interface Balancer {
  readonly port: number;
  /** Requests that a server did not answer, each with what broke. */
  readonly dropped: readonly string[];
  close(): Promise<void>;
}

interface Backend {
  readonly port: number;
  isReady: boolean;
}

const lookEveryMs = 100;

/**
 * What stands in front of several servers: asks each one's `/readyz`, gives requests in turn to those that say yes, and
 * never asks twice. A request that breaks is answered 502.
 */
export async function startBalancer(port: number, ports: readonly number[]): Promise<Balancer> {
  const backends: Backend[] = ports.map((one) => ({ port: one, isReady: false }));
  const agent = new Agent({ keepAlive: true, maxSockets: 200 });
  const dropped: string[] = [];
  let turn = 0;
  const server = createServer((asked, answer) => {
    const ready = backends.filter((one) => one.isReady);
    const backend = ready[turn++ % Math.max(1, ready.length)];
    if (backend === undefined) refuse(answer, 503);
    else
      forward(asked, answer, backend, agent, (error) => {
        dropped.push(`${asked.method} ${asked.url}: ${error.message}`);
        backend.isReady = false;
      });
  });
  server.keepAliveTimeout = 60_000;
  const ended = new AbortController();
  const looking = backends.map(async (one) => {
    while (!ended.signal.aborted) {
      one.isReady = await isReady(one.port);
      await pause(lookEveryMs, undefined, { signal: ended.signal }).catch(() => undefined);
    }
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", () => resolve()));
  return {
    port,
    dropped,
    close: async () => {
      ended.abort();
      await Promise.all(looking);
      server.closeAllConnections();
      agent.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

function forward(
  asked: IncomingMessage,
  answer: ServerResponse,
  backend: Backend,
  agent: Agent,
  broke: (error: Error) => void,
): void {
  const headers = { ...asked.headers, "x-forwarded-for": addressOf(asked) };
  const passed = request(
    { host: "127.0.0.1", port: backend.port, method: asked.method, path: asked.url, headers, agent },
    (said) => {
      // Whether a connection is kept is said anew on each of the two.
      const { connection: _, ...kept } = said.headers;
      answer.writeHead(said.statusCode ?? 502, kept);
      said.pipe(answer);
      said.on("error", () => answer.destroy());
    },
  );
  passed.on("error", (error) => {
    broke(error);
    if (answer.headersSent) answer.destroy();
    else refuse(answer, 502);
  });
  asked.on("aborted", () => passed.destroy());
  asked.pipe(passed);
}

function refuse(answer: ServerResponse, status: number): void {
  answer.writeHead(status, { "content-type": "text/plain" }).end("no server answers");
}

/** Each connection comes from an address of its own, as people do: what one may ask in a minute is not shared. */
function addressOf(asked: IncomingMessage): string {
  const port = asked.socket.remotePort ?? 0;
  return `10.1.${port >> 8}.${port & 255}`;
}

function isReady(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = request({ host: "127.0.0.1", port, path: "/readyz", timeout: 3000, agent: false }, (said) => {
      said.resume();
      resolve(said.statusCode === 200);
    });
    probe.on("timeout", () => probe.destroy());
    probe.on("error", () => resolve(false));
    probe.end();
  });
}
