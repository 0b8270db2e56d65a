import { z } from 'zod';
import { BlockParams, ChoiceRefusal } from './choices.ts';
import { endpoint } from './endpoint.ts';
import { EventParams, Id, named } from './shapes.ts';

const Colleague = named(
  'Colleague',
  z.object({
    participationId: Id,
    /** Null: a protected person. */
    name: z.string().nullable(),
    unit: z.string().nullable(),
  }),
);

/** With whom I choose in one block, whom I have asked and who has asked me. */
export const MyCompanion = named(
  'MyCompanion',
  z.object({
    blockId: Id,
    /** Why I cannot change it now; null when I can. */
    refusal: z.enum([...ChoiceRefusal.options, 'companion-protected']).nullable(),
    /** With whom I have agreed. `onSite` false: they do not come, or take part digitally. */
    companion: Colleague.extend({ onSite: z.boolean() }).nullable(),
    /** Whom I have asked and who has not agreed. */
    asked: Colleague.extend({ declined: z.boolean() }).nullable(),
    /** Who waits for my answer. */
    askedBy: z.array(Colleague),
  }),
);

const refusals = ['not-found', ...ChoiceRefusal.options, 'companion-protected'] as const;
const agreeing = ['companion-already', 'companion-has-another', 'companion-not-on-site'] as const;
const OtherParams = BlockParams.extend({ participationId: Id });

export const companionEndpoints = {
  getMyCompanions: endpoint({
    method: 'GET',
    path: '/my/events/{eventId}/companions',
    summary: 'With whom I choose seminars in each block that is ranked, and who has asked me',
    tag: 'Choosing',
    params: EventParams,
    status: 200,
    response: z.object({ blocks: z.array(MyCompanion) }),
    problems: ['not-found'],
  }),
  findColleagues: endpoint({
    method: 'GET',
    path: '/my/blocks/{blockId}/colleagues',
    summary: 'Find somebody invited to choose with, by name; never protected people',
    tag: 'Choosing',
    params: BlockParams,
    query: z.object({ search: z.string().trim().min(2).max(100) }),
    status: 200,
    response: z.object({ rows: z.array(Colleague) }),
    problems: [...refusals],
  }),
  askColleague: endpoint({
    method: 'PUT',
    path: '/my/blocks/{blockId}/companion',
    summary: 'Ask somebody to have the same seminars. Two who ask each other have agreed',
    tag: 'Choosing',
    params: BlockParams,
    body: z.object({ participationId: Id }),
    status: 200,
    response: MyCompanion,
    problems: [...refusals, ...agreeing, 'companion-yourself', 'companion-said-no'],
  }),
  endCompanion: endpoint({
    method: 'DELETE',
    path: '/my/blocks/{blockId}/companion',
    summary: 'Leave the colleague I have agreed with, or take back what I have asked',
    tag: 'Choosing',
    params: BlockParams,
    status: 200,
    response: MyCompanion,
    problems: [...refusals],
  }),
  acceptColleague: endpoint({
    method: 'PUT',
    path: '/my/blocks/{blockId}/companion-requests/{participationId}',
    summary: 'Agree to have the same seminars as somebody who has asked me',
    tag: 'Choosing',
    params: OtherParams,
    status: 200,
    response: MyCompanion,
    problems: [...refusals, ...agreeing, 'companion-yourself', 'companion-not-asked'],
  }),
  declineColleague: endpoint({
    method: 'DELETE',
    path: '/my/blocks/{blockId}/companion-requests/{participationId}',
    summary: 'Say no to somebody who has asked me',
    tag: 'Choosing',
    params: OtherParams,
    status: 200,
    response: MyCompanion,
    problems: [...refusals, 'companion-yourself', 'companion-not-asked'],
  }),
};
