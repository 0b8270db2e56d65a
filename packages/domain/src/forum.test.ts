import { describe, expect, it } from 'vitest';
import { eventPhases } from './event-phase.ts';
import { type ForumBlock, type ForumFacts, todosFor } from './forum.ts';

const block: ForumBlock = {
  id: 'block',
  mode: 'RANK',
  sessions: 4,
  wished: 273,
  unwished: 187,
  closed: false,
  proposed: false,
  published: false,
  unseated: 460,
};
const facts: ForumFacts = {
  phase: 'CHOOSING',
  daysLeft: 20,
  audienceParts: 1,
  toInvite: 0,
  invited: 460,
  unanswered: 0,
  coming: 460,
  digital: 0,
  rooms: 4,
  items: 6,
  findings: 0,
  blocks: [],
  workshopsWithoutGroups: 0,
  proposedRounds: 0,
  forms: 1,
  evaluated: 0,
};
const codes = (change: Partial<ForumFacts>) =>
  todosFor({ ...facts, ...change }).map(({ code }) => code);
const withBlock = (change: Partial<ForumBlock>, more: Partial<ForumFacts> = {}) =>
  codes({ blocks: [{ ...block, ...change }], ...more });

describe('todosFor', () => {
  it('begins an empty draft with who, where and what', () => {
    const empty = { audienceParts: 0, rooms: 0, items: 0, invited: 0, coming: 0, forms: 0 };
    expect(codes({ ...empty, phase: 'DRAFT' })).toEqual([
      'choose-audience',
      'add-rooms',
      'build-programme',
    ]);
  });

  it('offers the invitation when somebody is to be invited, and newcomers afterwards', () => {
    expect(codes({ phase: 'DRAFT', toInvite: 412 })).toEqual(['send-invitations']);
    expect(codes({ phase: 'INVITED', toInvite: 3 })).toEqual(['invite-newcomers']);
    expect(codes({ phase: 'EVALUATING', toInvite: 3, evaluated: 460 })).toEqual([]);
  });

  it('waits for replies with how many of how many, after what is one’s own to do', () => {
    expect(todosFor({ ...facts, unanswered: 60, findings: 2 })).toEqual([
      expect.objectContaining({ code: 'fix-programme', count: 2, waiting: false }),
      expect.objectContaining({ code: 'await-replies', count: 60, of: 460, waiting: true }),
    ]);
  });

  it('follows a block from wishes to publication', () => {
    expect(withBlock({ sessions: 0 })).toEqual(['add-sessions']);
    expect(withBlock({}, { phase: 'INVITED' })).toEqual(['open-choosing']);
    expect(withBlock({})).toEqual(['await-wishes']);
    expect(withBlock({ closed: true })).toEqual(['allocate-block']);
    expect(withBlock({ closed: true, proposed: true })).toEqual(['publish-allocation']);
    expect(withBlock({ published: true })).toEqual(['confirm-allocated']);
    expect(withBlock({ published: true }, { phase: 'ALLOCATED' })).toEqual([]);
  });

  it('asks for cohorts where somebody who comes has no seat', () => {
    expect(withBlock({ mode: 'ROTATION' }, { phase: 'INVITED' })).toEqual(['assign-cohorts']);
    expect(withBlock({ mode: 'ROTATION', unseated: 0 }, { phase: 'INVITED' })).toEqual([]);
    expect(withBlock({ mode: 'ROTATION' }, { phase: 'DRAFT' })).toEqual([]);
  });

  it('asks for groups, questions and the day in their time', () => {
    expect(codes({ workshopsWithoutGroups: 2, proposedRounds: 1 })).toEqual([
      'make-groups',
      'publish-groups',
    ]);
    expect(codes({ forms: 0 })).toEqual(['write-questions']);
    expect(codes({ phase: 'ALLOCATED', daysLeft: 0 })).toEqual(['begin-day']);
    expect(codes({ phase: 'LIVE', daysLeft: 0 })).toEqual(['open-evaluation']);
    expect(codes({ phase: 'EVALUATING', daysLeft: -2, evaluated: 148 })).toEqual(['await-answers']);
    expect(codes({ phase: 'EVALUATING', daysLeft: -14, evaluated: 460 })).toEqual(['close-event']);
    expect(codes({ phase: 'CLOSED', daysLeft: -30 })).toEqual([]);
  });

  it('never says the same thing twice about the same block', () => {
    for (const phase of eventPhases) {
      const todos = todosFor({ ...facts, phase, blocks: [block, { ...block, id: 'other' }] });
      const keys = todos.map(({ code, blockId }) => `${code} ${blockId}`);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });
});
