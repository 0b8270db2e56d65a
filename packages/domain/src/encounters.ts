/** Two people at one table. */
export interface SharedTable {
  readonly otherId: string;
  /** When the round begins, RFC 3339; null for a round outside the programme. */
  readonly startsAt: string | null;
  /** The other has come, as far as the desk knows. */
  readonly otherIsHere: boolean;
}

export interface EncounterCircumstances {
  /** The day is over as far as the phase tells. */
  readonly dayIsOver: boolean;
  /** The desk's ticks tell who is here. */
  readonly deskIsUsed: boolean;
}

/**
 * The tables that two people have really shared, of those they were given: the round has begun (one outside the programme: the
 * day is over), and the other was there, where a desk tells.
 */
export function tablesShared<Table extends SharedTable>(
  tables: readonly Table[],
  { dayIsOver, deskIsUsed }: EncounterCircumstances,
  now: Date,
): Table[] {
  return tables.filter(({ startsAt, otherIsHere }) => {
    const begun = startsAt === null ? dayIsOver : Date.parse(startsAt) <= now.getTime();
    return begun && (otherIsHere || !deskIsUsed);
  });
}

/** The tables under each person met, in the order given. */
export function byPersonMet<Table extends SharedTable>(
  tables: readonly Table[],
): ReadonlyMap<string, readonly Table[]> {
  const met = new Map<string, Table[]>();
  for (const table of tables) met.set(table.otherId, [...(met.get(table.otherId) ?? []), table]);
  return met;
}
