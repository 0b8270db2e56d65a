interface Timed<Table> {
  /** RFC 3339, in order. */
  readonly startsAt: string;
  readonly endsAt: string;
  readonly tables: readonly Table[];
}

/**
 * The table whose dialogue somebody at it wants to come to: of what goes on, otherwise of what comes next, otherwise of what
 * was last; at last one without a time. Null when none of the tables has a dialogue.
 */
export function tableToTalkAt<Table extends { readonly hasDialogue: boolean }>(
  entries: readonly Timed<Table>[],
  withoutTime: readonly Table[],
  now: Date,
): Table | null {
  const talks = entries.flatMap(({ startsAt, endsAt, tables }) =>
    tables
      .filter(({ hasDialogue }) => hasDialogue)
      .map((table) => ({ table, from: Date.parse(startsAt), until: Date.parse(endsAt) })),
  );
  const at = now.getTime();
  const goesOn = talks.findLast(({ from, until }) => from <= at && at < until);
  const chosen = goesOn ?? talks.find(({ from }) => from > at) ?? talks.at(-1);
  return chosen?.table ?? withoutTime.find(({ hasDialogue }) => hasDialogue) ?? null;
}
