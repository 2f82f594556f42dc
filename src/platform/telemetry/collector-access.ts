/** Where somebody collects traces (OTLP over HTTP). */
export interface CollectorAccess {
  /** Where traces are posted, path included. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}
