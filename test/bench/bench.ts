/** One measured figure beside the bar it has to hold. */
export interface Row {
  readonly bench: string;
  readonly case: string;
  /** The ratio or figure that the bar speaks of. */
  readonly value: number;
  readonly unit: string;
  /** The peer or limit measured in the same run. */
  readonly against: string;
  readonly bar: number;
  readonly holds: boolean;
  /** Medians, spreads, counts. */
  readonly detail: Readonly<Record<string, unknown>>;
}

/** One benchmark: its rows, each as soon as it is measured. */
export interface Bench {
  readonly name: string;
  readonly summary: string;
  run(options: { readonly root: string; readonly signal: AbortSignal }): AsyncIterable<Row>;
}
