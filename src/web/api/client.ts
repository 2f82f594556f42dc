export interface FieldProblem {
  readonly path: string;
  readonly code: string;
  readonly text: string;
}

/** A refusal as the server words it (RFC 9457): what happened and what to do next, in the reader's language. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  /** What is wrong with each field, by its JSON pointer in what was sent. */
  readonly fields: readonly FieldProblem[];

  constructor(
    status: number,
    body: { code?: string; title?: string; detail?: string; fields?: readonly FieldProblem[] },
  ) {
    super(body.code ?? String(status));
    this.status = status;
    this.code = body.code ?? "";
    this.title = body.title ?? "";
    this.detail = body.detail ?? "";
    this.fields = body.fields ?? [];
  }

  /** What is wrong with the field at this pointer, or undefined. */
  at(path: string): string | undefined {
    return this.fields.find((field) => field.path === path)?.text;
  }
}
