import type { Locale } from '@ledarforum/contract/problem';
import { alikeKey, type MixAttribute } from '@ledarforum/domain/workshop-groups';
import { alikePairsAt, Meetings, samePairsAt } from '@ledarforum/domain/workshop-seating';
import type { RoundsQuality } from '@ledarforum/grouping';
import { measureRounds } from '@ledarforum/grouping/measure-rounds';
import type { FormingRow } from './forming-repository.ts';
import { failureInWords } from './forming-words.ts';
import type { GroupPerson } from './people-repository.ts';
import { metWeight, presentByRound, problemAsSeated, wishesOf } from './workshop-problem.ts';
import type {
  EventRow,
  ItemRow,
  listWorkshopRows,
  Options,
  RoundRow,
  WorkshopRow,
} from './workshops-repository.ts';

export interface WorkshopParts {
  readonly event: EventRow;
  readonly workshop: WorkshopRow;
  readonly rounds: readonly RoundRow[];
  readonly people: readonly GroupPerson[];
  readonly met: readonly { readonly one: string; readonly other: string }[];
  readonly rooms: readonly { id: string; name: string; floor: string; capacity: number }[];
  readonly forming: FormingRow | null;
  readonly history: { readonly undo: string | null; readonly redo: string | null };
}

/** Everything an organiser sees of a workshop; of protected identities only that somebody sits there. */
export function workshopView(parts: WorkshopParts, locale: Locale) {
  const { event, workshop, rounds, people, forming, history } = parts;
  const { options, seed, ...fields } = workshop;
  const seating = rounds.map(({ tables }) =>
    tables.map(({ members }) => members.map(({ participationId }) => participationId)),
  );
  const meetings = new Meetings(seating);
  const wishes = wishesOf(people, options, rounds);
  const inRound = presentByRound(people, options, rounds);
  return {
    ...summaryView({
      ...fields,
      roundCount: rounds.length,
      groupCount: rounds[0]?.tables.length ?? 0,
      peopleCount: seating[0]?.flat().length ?? 0,
    }),
    eventName: event.name,
    timeZone: event.timeZone,
    options,
    seed,
    quality: seatedQuality(parts),
    rounds: rounds.map(({ id, item, tables }, round) => {
      const placed = new Set(seating[round]?.flat());
      return {
        id,
        item: itemView(item),
        tables: tables.map((table, index) => ({
          ...table,
          samePairs: samePairsAt(seating[round]?.[index] ?? [], wishes),
          alikePairs: alikePairsAt(seating[round]?.[index] ?? [], wishes),
          repeats: meetings.repeatsAt(seating[round]?.[index] ?? []),
        })),
        unplaced: people
          .filter(
            ({ participationId, coming }) =>
              coming &&
              !placed.has(participationId) &&
              inRound[round]?.has(participationId) === true,
          )
          .map(({ participationId }) => participationId),
      };
    }),
    people: people.map(personView),
    rooms: parts.rooms,
    forming: forming && {
      startedAt: forming.startedAt.toISOString(),
      quality: forming.progress && qualityView(forming.progress, forming.options, null),
      stopping: forming.stop,
      failure: forming.failure && {
        code: forming.failure.code,
        detail: failureInWords(forming.failure, people, locale),
      },
    },
    ...history,
  };
}

function seatedQuality({ people, workshop, rounds, met }: WorkshopParts) {
  if (rounds.every(({ tables }) => tables.length === 0)) return null;
  const { problem, seated } = problemAsSeated(people, workshop.options, rounds, met);
  const meetings = seated
    .flatMap(({ groups }) => groups)
    .reduce((sum, { personIds: { length } }) => sum + (length * (length - 1)) / 2, 0);
  return qualityView(measureRounds(problem, seated), workshop.options, meetings);
}

function qualityView(quality: RoundsQuality, options: Options, meetings: number | null) {
  const { repeats, repeatsBound, metAgain, mix, alike, optimal, constraintsBroken } = quality;
  return {
    meetings: meetings ?? 0,
    repeats,
    repeatsBound,
    metBefore: Math.round(metAgain / metWeight),
    mix: mix.map(({ attribute, sameValuePairs, bound }) => ({
      attribute: attribute as MixAttribute,
      samePairs: sameValuePairs,
      bound,
    })),
    alike: options.alike.flatMap(({ what }) => {
      const of = alike.find(({ attribute }) => attribute === alikeKey(what));
      return of ? [{ what, samePairs: of.sameValuePairs, bound: of.bound }] : [];
    }),
    optimal,
    broken: constraintsBroken,
  };
}

export function summaryView({
  id,
  name,
  kind,
  state,
  roundCount,
  groupCount,
  peopleCount,
  createdAt,
  publishedAt,
}: Omit<Awaited<ReturnType<typeof listWorkshopRows>>[number], 'options' | 'seed'>) {
  return {
    id,
    name,
    kind,
    state,
    roundCount,
    groupCount,
    peopleCount,
    createdAt: createdAt.toISOString(),
    publishedAt: publishedAt?.toISOString() ?? null,
  };
}

export function personView({
  participationId,
  name,
  title,
  unit,
  organisation,
  coming,
}: GroupPerson) {
  return { participationId, name, title, unit, organisation, coming };
}

function itemView(item: ItemRow | null) {
  return (
    item && {
      ...item,
      startsAt: item.startsAt.toISOString(),
      endsAt: item.endsAt.toISOString(),
    }
  );
}
