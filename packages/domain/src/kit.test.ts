import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventPhases } from './event-phase.ts';
import {
  agendaMinutes,
  decideKitMeeting,
  hasKit,
  kitText,
  mostStepMinutes,
  moveInKit,
  readyKit,
  timeAgenda,
} from './kit.ts';

const now = new Date('2026-05-12T08:00:00Z');
const agenda = fc.array(fc.record({ minutes: fc.integer({ min: 1, max: mostStepMinutes }) }));

describe('the kit', () => {
  it('is there from the follow-up on', () => {
    expect(eventPhases.filter(hasKit)).toEqual(['EVALUATING', 'CLOSED']);
  });

  it('is ready in both languages, for half an hour', () => {
    expect(agendaMinutes(readyKit.agenda)).toBe(30);
    const texts = [
      ...readyKit.questions,
      ...readyKit.agenda.flatMap(({ title, how }) => [title, how]),
    ];
    for (const { sv, en } of texts) expect([sv, en]).not.toContain('');
  });

  it('is told in Swedish where the English is missing', () => {
    expect(kitText({ sv: 'Vad nu?', en: '' }, 'en')).toBe('Vad nu?');
    expect(kitText({ sv: 'Vad nu?', en: 'What now?' }, 'en')).toBe('What now?');
    expect(kitText({ sv: 'Vad nu?', en: 'What now?' }, 'sv')).toBe('Vad nu?');
  });
});

describe('its agenda', () => {
  it('has its steps one after the other, from the start to the end', () => {
    fc.assert(
      fc.property(agenda, (steps) => {
        const timed = timeAgenda(steps);
        expect(timed.map(({ to, from }) => to - from)).toEqual(steps.map(({ minutes }) => minutes));
        expect(timed.slice(1).map(({ from }) => from)).toEqual(
          timed.slice(0, -1).map(({ to }) => to),
        );
        expect(timed.at(0)?.from ?? 0).toBe(0);
        expect(timed.at(-1)?.to ?? 0).toBe(agendaMinutes(steps));
      }),
    );
  });

  it('goes into the calendar ahead of now, within a year', () => {
    const at = (startsAt: string) => decideKitMeeting(new Date(startsAt), now);
    expect(at('2026-05-12T08:00:01Z')).toEqual({ ok: true });
    expect(at('2026-05-12T08:00:00Z')).toEqual({ ok: false, code: 'kit-meeting-past' });
    expect(at('2027-05-13T08:00:00Z')).toEqual({ ok: true });
    expect(at('2027-05-13T08:00:01Z')).toEqual({ ok: false, code: 'kit-meeting-far' });
  });

  it('loses nothing when a step is moved, and a move back undoes it', () => {
    const place = fc.integer({ min: -2, max: 12 });
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer(), { maxLength: 10 }), place, place, (items, a, b) => {
        const moved = moveInKit(items, a, b);
        expect([...moved].sort()).toEqual([...items].sort());
        if (moved !== items) {
          expect(moved[b]).toBe(items[a]);
          expect(moveInKit(moved, b, a)).toEqual(items);
        }
      }),
    );
  });
});
