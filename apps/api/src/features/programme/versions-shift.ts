import type { Tx } from '@ledarforum/database/client';
import type { ProgrammeDocument, Rows } from '@ledarforum/domain/programme-document';
import { findDocuments, saveDocument } from './versions-repository.ts';

/** Moves the published versions of an event with its day: what is published is when in the day, not which day. */
export async function shiftVersions(
  tx: Tx,
  eventId: string,
  shift: (instant: Date) => Date,
): Promise<void> {
  const moved = (instant: string) => shift(new Date(instant)).toISOString();
  for (const { id, document, sequences } of await findDocuments(tx, eventId)) {
    await saveDocument(tx, id, {
      document: shifted(document, moved),
      sequences: Object.fromEntries(
        Object.entries(sequences).map(([entry, sequence]) => [entry, sequence + 1]),
      ),
    });
  }
}

function shifted(
  document: ProgrammeDocument,
  moved: (instant: string) => string,
): ProgrammeDocument {
  const optional = (instant: string | null) => instant && moved(instant);
  return {
    ...document,
    items: timed(document.items, moved),
    slots: timed(document.slots, moved),
    blocks: mapped(document.blocks, (block) => ({
      ...block,
      opensAt: optional(block.opensAt),
      closesAt: optional(block.closesAt),
    })),
  };
}

function timed<Row extends { readonly startsAt: string; readonly endsAt: string }>(
  rows: Rows<Row>,
  moved: (instant: string) => string,
): Rows<Row> {
  return mapped(rows, (row) => ({
    ...row,
    startsAt: moved(row.startsAt),
    endsAt: moved(row.endsAt),
  }));
}

function mapped<Row>(rows: Rows<Row>, change: (row: Row) => Row): Rows<Row> {
  return Object.fromEntries(Object.entries(rows).map(([id, row]) => [id, change(row)]));
}
