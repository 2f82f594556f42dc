import pg from "pg";

export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
  /** Under which it is prepared; null: it is sent as it is. */
  readonly name: string | null;
}

/** What `pg` writes a statement to; not in its published types. */
interface Wire {
  readonly stream: { cork(): void; uncork(): void; destroy(error: Error): void };
  readonly submittedNamedStatements: Record<string, string>;
  sync(): void;
  describe(message: unknown): void;
}

/** What `pg` asks of a statement while its answer arrives; not in its published types either. */
interface Asked {
  name: string | undefined;
  readonly text: string;
  _result: unknown;
  submit(wire: Wire): Error | null;
  prepare(wire: Wire): void;
  handleRowDescription(message: unknown): void;
  handleDataRow(message: unknown): void;
  handleCommandComplete(message: unknown, wire: Wire): void;
  handleEmptyQuery(wire: Wire): void;
  handlePortalSuspended(wire: Wire): void;
  handleCopyInResponse(wire: Wire): void;
  handleError(error: Error, wire: Wire): void;
  handleReadyForQuery(wire: Wire): void;
}

/**
 * Several statements in one round trip to the database; the answer is the last one's. PostgreSQL takes them as one: when
 * one fails, it runs none of those after it, and its refusal is the answer. Unlike statements that are sent one behind
 * the other (`pipeline` of `pg`), no later one can run without those before it.
 */
export class PipelinedQuery {
  readonly statements: readonly Statement[];
  readonly #before: readonly Asked[];
  readonly #last: Asked;
  #done = 0;
  /** Of those before the last one, what could not be written. */
  #unwritten: Error | null = null;
  readonly callback: (error: Error | null, result: pg.QueryResult) => void;

  constructor(
    before: readonly Statement[],
    last: Statement,
    callback: (error: Error | null, result: pg.QueryResult) => void,
  ) {
    this.statements = [...before, last];
    this.#before = before.map((one) =>
      asked(one, (error) => {
        this.#unwritten = error;
      }),
    );
    this.callback = callback;
    this.#last = asked(last, callback);
  }

  /** `pg` notes under these that a statement has been prepared: which one that is depends on what was answered. */
  get name(): string | undefined {
    return this.#current.name;
  }
  get text(): string {
    return this.#current.text;
  }
  get _result(): unknown {
    return this.#last._result;
  }

  submit(wire: Wire): Error | null {
    // Answers to the last one alone are described, and only it ends the round trip.
    const quiet: Wire = Object.assign(Object.create(wire), { sync: () => undefined, describe: () => undefined });
    wire.stream.cork();
    try {
      for (const one of this.#before) one.prepare(quiet);
      // Half a round trip must not run: a connection that broke rolls back what it began.
      if (this.#unwritten !== null) wire.stream.destroy(this.#unwritten);
      return this.#last.submit(wire);
    } finally {
      wire.stream.uncork();
    }
  }

  handleRowDescription(message: unknown): void {
    this.#current.handleRowDescription(message);
  }
  handleDataRow(message: unknown): void {
    if (this.#current === this.#last) this.#last.handleDataRow(message);
  }
  handleCommandComplete(message: unknown, wire: Wire): void {
    if (this.#done < this.#before.length) this.#done++;
    else this.#last.handleCommandComplete(message, wire);
  }
  handleEmptyQuery(wire: Wire): void {
    this.#last.handleEmptyQuery(wire);
  }
  handlePortalSuspended(wire: Wire): void {
    this.#last.handlePortalSuspended(wire);
  }
  handleCopyInResponse(wire: Wire): void {
    this.#last.handleCopyInResponse(wire);
  }
  handleError(error: Error, wire: Wire): void {
    // `pg` remembers what it sent to be prepared. Of that, PostgreSQL skipped all that stood behind the refusal: it would be
    // asked for by its name ever after on this connection, and is not there.
    for (const { name } of this.statements) if (name !== null) delete wire.submittedNamedStatements[name];
    this.#last.handleError(error, wire);
  }
  handleReadyForQuery(wire: Wire): void {
    this.#last.handleReadyForQuery(wire);
  }

  get #current(): Asked {
    return this.#before[this.#done] ?? this.#last;
  }
}

function asked(
  { text, values, name }: Statement,
  callback: (error: Error | null, result: pg.QueryResult) => void,
): Asked {
  // Given as a text: of an object `pg` makes a copy, property by property, for each statement.
  const query = new pg.Query(text, [...values], callback as never) as unknown as Asked & { queryMode: "extended" };
  query.queryMode = "extended";
  if (name !== null) query.name = name;
  return query;
}
