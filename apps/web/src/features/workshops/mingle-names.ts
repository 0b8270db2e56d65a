import { mingleSign } from '@ledarforum/domain/mingle-sign';
import { defineMessages, useMessages } from '../../lib/messages.ts';
import type { Workshop } from './workshop-queries.ts';

const messages = defineMessages({
  table: { sv: (sign: string) => `Bord ${sign}`, en: (sign: string) => `Table ${sign}` },
  group: { sv: (sign: string) => `Grupp ${sign}`, en: (sign: string) => `Group ${sign}` },
});

/** What stands on the sign: a table's number, or a mingle group's letter. */
export function signOf({ kind }: Pick<Workshop, 'kind'>, number: number): string {
  return kind === 'MINGLE' ? mingleSign(number) : String(number);
}

/** "Bord 12" or "Grupp C", as participants see it too. */
export function useGroupNames(shown: Pick<Workshop, 'kind'>): (number: number) => string {
  const t = useMessages(messages);
  return (number) => (shown.kind === 'MINGLE' ? t.group : t.table)(signOf(shown, number));
}
