import { connect, type Socket } from "node:net";
import { parentPort, workerData } from "node:worker_threads";

export interface Order {
  readonly port: number;
  /** Whole requests as bytes, some for each connection, sent in turn again and again. */
  readonly requests: readonly (readonly string[])[];
  readonly seconds: number;
}

export interface Counted {
  readonly answers: number;
  readonly seconds: number;
  /** Status lines that were not 200. */
  readonly others: number;
}

const end = Buffer.from("\r\n\r\n");
const lengthName = /content-length: (\d+)/i;

/** One keep-alive connection: the next request goes out when the answer to the one before is whole. */
class Caller {
  answers = 0;
  others = 0;
  readonly #socket: Socket;
  readonly #requests: readonly Buffer[];
  #rest: Buffer = Buffer.alloc(0);
  #until = 0;
  #done: () => void = () => undefined;

  constructor(socket: Socket, requests: readonly string[]) {
    this.#socket = socket;
    this.#requests = requests.map((request) => Buffer.from(request));
    socket.setNoDelay(true);
    socket.on("data", (bytes) => this.#read(bytes));
  }

  run(until: number): Promise<void> {
    this.#until = until;
    const ended = new Promise<void>((resolve) => {
      this.#done = resolve;
    });
    this.#ask();
    return ended;
  }

  #ask(): void {
    const next = this.#requests[this.answers % this.#requests.length];
    if (next !== undefined) this.#socket.write(next);
  }

  #read(bytes: Buffer): void {
    this.#rest = this.#rest.length === 0 ? bytes : Buffer.concat([this.#rest, bytes]);
    const head = this.#rest.indexOf(end);
    if (head === -1) return;
    const headers = this.#rest.toString("latin1", 0, head);
    const whole = head + end.length + Number(lengthName.exec(headers)?.[1] ?? 0);
    if (this.#rest.length < whole) return;
    if (!headers.startsWith("HTTP/1.1 200")) this.others++;
    this.answers++;
    this.#rest = Buffer.alloc(0);
    if (performance.now() < this.#until) this.#ask();
    else {
      this.#socket.destroy();
      this.#done();
    }
  }
}

function opened(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1", () => resolve(socket));
    socket.once("error", reject);
  });
}

async function work({ port, requests, seconds }: Order): Promise<Counted> {
  const callers = await Promise.all(requests.map(async (request) => new Caller(await opened(port), request)));
  const began = performance.now();
  await Promise.all(callers.map((caller) => caller.run(began + seconds * 1000)));
  const sum = (of: (caller: Caller) => number) => callers.reduce((total, caller) => total + of(caller), 0);
  return {
    answers: sum((one) => one.answers),
    others: sum((one) => one.others),
    seconds: (performance.now() - began) / 1000,
  };
}

// A thread of its own: what the client costs is not taken from the server's thread.
if (parentPort !== null && workerData === "get-client") {
  const port = parentPort;
  port.on("message", (order: Order) => {
    work(order).then(
      (counted) => port.postMessage(counted),
      (error: unknown) => port.postMessage({ error: String(error) }),
    );
  });
}
