import { expect, it } from 'vitest';
import { eventPhases } from './event-phase.ts';
import { decideMailOut, decideReply, personalLinkWorks, remindedSince } from './invitations.ts';

const now = new Date('2026-05-25T06:00:00Z');

it('sends letters from the invitation until the day is over', () => {
  const decisions = eventPhases.map((phase) => {
    const decision = decideMailOut(phase);
    return decision.ok ? 'ok' : decision.code;
  });
  expect(decisions).toEqual([
    'event-is-draft',
    'ok',
    'ok',
    'ok',
    'ok',
    'event-is-over',
    'event-is-over',
  ]);
});

it('takes replies until the day is over', () => {
  expect(eventPhases.filter((phase) => !decideReply(phase).ok)).toEqual(['EVALUATING', 'CLOSED']);
});

it('lets a personal link work until two weeks after the closing', () => {
  const closed = (closedAt: string) =>
    personalLinkWorks({ phase: 'CLOSED', closedAt: new Date(closedAt) }, now);
  expect(closed('2026-05-11T06:00:00.001Z')).toBe(true);
  expect(closed('2026-05-11T06:00:00Z')).toBe(false);
  expect(personalLinkWorks({ phase: 'LIVE', closedAt: null }, now)).toBe(true);
  expect(personalLinkWorks({ phase: 'DRAFT', closedAt: null }, now)).toBe(false);
});

it('leaves people in peace for most of a day', () => {
  expect(remindedSince(now)).toEqual(new Date('2026-05-24T10:00:00Z'));
});
