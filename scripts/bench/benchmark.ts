/** What `<room>/bench/<name>.bench.ts` exports as `benchmark`. */
export type Benchmark = {
  name: string;
  /** The bar for each figure; what counts as reaching it is for `run` to say. */
  targets: Record<string, number>;
  run: (args: Record<string, string>) => Promise<{
    figures: Record<string, number>;
    ok: boolean;
    /** Lines for people: a label and a value. */
    table: [string, string][];
  }>;
};
