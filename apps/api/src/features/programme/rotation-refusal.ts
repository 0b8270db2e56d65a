import type { Locale } from '@ledarforum/contract/problem';
import type { RotationRefusal } from '@ledarforum/domain/rotation';
import type { RotationFix } from '@ledarforum/domain/rotation-fixes';
import { Problem } from '../../problem.ts';

/** Why a rotation cannot be completed, with each change that would do. */
export function explainRefusal(
  refusal: RotationRefusal,
  seminars: readonly { readonly letter: string }[],
): Problem {
  if (refusal.code === 'rotation-no-seminars') return new Problem(refusal.code);
  const letters = seminars.map(({ letter }) => letter);
  const detailIn = (locale: Locale) => {
    const { places, people, fixes } = refusal;
    const changes = fixes.map((fix) => sentences[locale].change(fix, letters));
    return [sentences[locale].room(places, people), sentences[locale].anyOf(changes)].join(' ');
  };
  return new Problem(refusal.code, { detail: { sv: detailIn('sv'), en: detailIn('en') } });
}

const sentences = {
  sv: {
    room: (places: number, people: number) =>
      `${people} kommer men ${places === 0 ? 'ingen' : places} hinner med allt.`,
    anyOf: (changes: readonly string[]) => `Det går ${changes.join(', eller ')}.`,
    change: (
      { slots, sessions, capacity, everywhere }: RotationFix,
      letters: readonly string[],
    ) => {
      const places = capacity === 1 ? '1 plats' : `${capacity} platser`;
      if (slots > 0) return `med ${slots} pass till där varje seminarium har ${places}`;
      if (sessions.length === 0) return `med minst ${places} i varje lokal`;
      const added = `om du lägger till ${where(sessions, letters, 'i pass', 'och')}`;
      return everywhere ? `${added} och har minst ${places} i varje lokal` : `${added}, ${places}`;
    },
  },
  en: {
    room: (places: number, people: number) =>
      `${people} are coming but ${places === 0 ? 'nobody' : places} can visit everything.`,
    anyOf: (changes: readonly string[]) => `It works ${changes.join(', or ')}.`,
    change: (
      { slots, sessions, capacity, everywhere }: RotationFix,
      letters: readonly string[],
    ) => {
      const places = capacity === 1 ? '1 place' : `${capacity} places`;
      if (slots > 0) {
        return `with ${slots} more ${slots === 1 ? 'slot' : 'slots'} in which every seminar has ${places}`;
      }
      if (sessions.length === 0) return `with at least ${places} in every room`;
      const added = `if you add ${where(sessions, letters, 'in slot', 'and')}`;
      return everywhere
        ? `${added} and have at least ${places} in every room`
        : `${added}, ${places}`;
    },
  },
} satisfies Record<Locale, unknown>;

/** “B i pass 1 och 3, C i pass 2”. */
function where(
  sessions: RotationFix['sessions'],
  letters: readonly string[],
  inSlot: string,
  and: string,
): string {
  const slotsOf = Map.groupBy(sessions, ({ seminar }) => seminar);
  return [...slotsOf]
    .map(([seminar, added]) => {
      const turns = added.map(({ slot }) => String(slot + 1));
      const last = turns.pop() ?? '';
      const listed = turns.length > 0 ? `${turns.join(', ')} ${and} ${last}` : last;
      return `${letters[seminar] ?? ''} ${inSlot} ${listed}`;
    })
    .join(', ');
}
