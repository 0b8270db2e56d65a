import { z } from 'zod';
import { Id, named } from './shapes.ts';

export const mostRounds = 12;

/** What the groups are mixed by. */
export const MixAttribute = named(
  'MixAttribute',
  z.enum(['organisation', 'unit', 'title', 'manager', 'leadershipGroup']),
);

/** What people with the same value of are put together by. */
export const AlikeThing = named(
  'AlikeThing',
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('attribute'), attribute: MixAttribute }),
    /** The seminar wanted most in a block. */
    z.object({ kind: z.literal('wish'), blockId: Id }),
    /** The seminar one has a seat at in a slot. */
    z.object({ kind: z.literal('seat'), slotId: Id }),
  ]),
);

/** People per group at most, or the number of groups. */
export const GroupSize = named(
  'GroupSize',
  z.discriminatedUnion('by', [
    z.object({ by: z.literal('people'), people: z.int().min(2).max(100) }),
    z.object({ by: z.literal('groups'), groups: z.int().min(1).max(1000) }),
  ]),
);

/** What groups are formed from. People are named by their participation. */
export const WorkshopOptions = named(
  'WorkshopOptions',
  z
    .object({
      who: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('coming') }),
        z.object({ kind: z.literal('leadership-group'), groupId: Id }),
        z.object({ kind: z.literal('seminar'), seminarId: Id }),
      ]),
      size: GroupSize,
      mix: z
        .array(z.object({ attribute: MixAttribute, weight: z.enum(['some', 'much']) }))
        .max(5)
        .refine((mix) => allDifferent(mix.map(({ attribute }) => attribute)), {
          params: {
            code: 'attribute-twice',
            sv: 'Samma sak är vald två gånger.',
            en: 'The same thing is chosen twice.',
          },
        }),
      /** What people are put together by; nothing that they are mixed by as well. */
      alike: z
        .array(z.object({ what: AlikeThing, weight: z.enum(['some', 'much']) }))
        .max(10)
        .refine((alike) => allDifferent(alike.map(({ what }) => JSON.stringify(what))), {
          params: {
            code: 'attribute-twice',
            sv: 'Samma sak är vald två gånger.',
            en: 'The same thing is chosen twice.',
          },
        }),
      /** Who comes, but is not in these rounds (counted from 0). */
      away: z
        .array(
          z.object({
            participationId: Id,
            rounds: z
              .array(
                z
                  .int()
                  .min(0)
                  .max(mostRounds - 1),
              )
              .min(1)
              .max(mostRounds),
          }),
        )
        .max(2000)
        .refine((away) => allDifferent(away.map(({ participationId }) => participationId)), {
          params: {
            code: 'away-twice',
            sv: 'Samma person är angiven två gånger.',
            en: 'The same person is named twice.',
          },
        }),
      /** Nobody sits with their own manager. */
      apartFromManager: z.boolean(),
      /** Never at the same table. */
      apart: z.array(z.object({ one: Id, other: Id })).max(500),
      /** Always at the same table. */
      together: z.array(z.array(Id).min(2).max(20)).max(200),
      /** Who leads each table, in the order of the tables' numbers. */
      leaders: z
        .array(Id)
        .max(1000)
        .refine((leaders) => allDifferent(leaders), {
          params: {
            code: 'leader-twice',
            sv: 'Någon leder två bord.',
            en: 'Somebody leads two tables.',
          },
        }),
      /** True: leaders go to the next table each round. False: they stay. */
      leadersMove: z.boolean(),
      /** Earlier workshops whose tables count as meetings. */
      earlier: z.array(Id).max(20),
    })
    .refine(({ mix, alike }) => mix.every((mixed) => !isAlike(alike, mixed.attribute)), {
      path: ['alike'],
      params: {
        code: 'mixed-and-alike',
        sv: 'Samma sak kan inte både blandas och hållas ihop.',
        en: 'The same thing cannot be both mixed and kept together.',
      },
    }),
);

function isAlike(
  alike: readonly { readonly what: z.output<typeof AlikeThing> }[],
  attribute: string,
) {
  return alike.some(({ what }) => what.kind === 'attribute' && what.attribute === attribute);
}

function allDifferent(values: readonly string[]): boolean {
  return new Set(values).size === values.length;
}
