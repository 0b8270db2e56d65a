import type { Locale } from '@ledarforum/contract/problem';
import { problems } from '@ledarforum/contract/problems';
import type { Condition } from '@ledarforum/grouping';
import type { FormingFailure } from './forming-repository.ts';
import type { GroupPerson } from './people-repository.ts';

/** At most so many conditions are named; a contradiction seldom takes more than three. */
const mostConditions = 5;

const words = {
  sv: {
    round: (round: number) => `Runda ${round}`,
    proven: 'de här villkoren går inte att förena',
    undecided: 'ingen indelning hittades. De här villkoren är svårast att förena',
    sizes: (people: number, most: number) => `${people} personer på bord för ${most}`,
    apart: (people: string) => `${people} ska inte sitta vid samma bord`,
    together: (people: string) => `${people} ska sitta vid samma bord`,
    seat: (people: string, table: string) => `${people} ska sitta vid bord ${table}`,
    and: ' och ',
    hidden: 'en skyddad person',
  },
  en: {
    round: (round: number) => `Round ${round}`,
    proven: 'these conditions cannot be kept together',
    undecided: 'no division was found. These conditions are the hardest to keep together',
    sizes: (people: number, most: number) => `${people} people at tables for ${most}`,
    apart: (people: string) => `${people} are not to share a table`,
    together: (people: string) => `${people} are to share a table`,
    seat: (people: string, table: string) => `${people} is to sit at table ${table}`,
    and: ' and ',
    hidden: 'a protected person',
  },
} as const;

/** Why a search came to nothing, naming the conditions that contradict each other. */
export function failureInWords(
  failure: FormingFailure,
  people: readonly GroupPerson[],
  locale: Locale,
): string {
  if (failure.code === 'forming-interrupted') {
    const { title, remedy } = problems['forming-interrupted'];
    return `${title[locale]} ${remedy[locale]}`;
  }
  const t = words[locale];
  const names = new Map(people.map(({ participationId, name }) => [participationId, name]));
  const listed = (ids: readonly string[]) => ids.map((id) => names.get(id) ?? t.hidden).join(t.and);
  const said = (condition: Condition) => {
    if (condition.kind === 'sizes') return t.sizes(condition.people, condition.most);
    if (condition.kind === 'seat') return t.seat(listed(condition.personIds), condition.groupId);
    return t[condition.kind](listed(condition.personIds));
  };
  const { proven, round, conditions } = failure;
  const lead = `${t.round(round + 1)}: ${proven ? t.proven : t.undecided}`;
  return `${lead}: ${conditions.slice(0, mostConditions).map(said).join('; ')}.`;
}
