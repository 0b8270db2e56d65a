import type { SessionRow } from '@ledarforum/domain/programme-document';
import { type Change, changeOf } from '@ledarforum/domain/programme-edits';
import { addSession, removeSession } from '@ledarforum/domain/programme-moves';
import type { Schema } from '../../../lib/api-client.ts';
import type { Command } from './editor-commands.ts';
import { documentOf, type Programme } from './shown-programme.ts';

type Block = Schema<'SeminarBlock'>;
type Proposal = Schema<'ScheduleProposal'>;
type Session = Block['sessions'][number];
type ProposedSession = NonNullable<Proposal['proposal']>['sessions'][number];

/** Where and for how many a seminar is held. */
export interface Placing {
  readonly slotId: string;
  readonly roomId: string | null;
  readonly capacity: number;
}

/** A session today and as it is proposed; at least one of them, and the same where nothing changes. */
export interface SessionChange {
  readonly key: string;
  readonly seminarId: string;
  /** Of today's session. */
  readonly sessionId: string | null;
  readonly today: Placing | null;
  readonly proposed: Placing | null;
  readonly isSame: boolean;
}

/**
 * Today's sessions beside those proposed. A session that stays in its slot is itself; otherwise one that goes becomes one that
 * comes of the same seminar, so that as few as possible are deleted and made.
 */
export function sessionChanges(
  { seminars, sessions, slots }: Block,
  proposed: readonly ProposedSession[],
): SessionChange[] {
  const order = new Map(slots.map(({ id }, index) => [id, index]));
  const changes = seminars
    .filter(({ dropped }) => !dropped)
    .flatMap(({ id }) =>
      changesOf(
        sessions.filter(({ seminarId }) => seminarId === id),
        proposed.filter(({ seminarId }) => seminarId === id),
      ),
    );
  const slotOf = ({ today, proposed: becomes }: SessionChange) =>
    order.get((becomes ?? today)?.slotId ?? '') ?? 0;
  return changes.sort((a, b) => slotOf(a) - slotOf(b));
}

function changesOf(
  today: readonly Session[],
  proposed: readonly ProposedSession[],
): SessionChange[] {
  const stay = today.flatMap((session) => {
    const becomes = proposed.find(({ slotId }) => slotId === session.slotId);
    return becomes ? [changeBetween(session, becomes)] : [];
  });
  const inBoth = new Set(stay.map((change) => change.today?.slotId));
  const go = today.filter(({ slotId }) => !inBoth.has(slotId));
  const come = proposed.filter(({ slotId }) => !inBoth.has(slotId));
  const rest = Array.from({ length: Math.max(go.length, come.length) }, (_, index) =>
    changeBetween(go[index], come[index]),
  );
  return [...stay, ...rest];
}

function changeBetween(
  today: Session | undefined,
  proposed: ProposedSession | undefined,
): SessionChange {
  const seminarId = (today ?? proposed)?.seminarId ?? '';
  const isSame =
    today !== undefined &&
    proposed !== undefined &&
    today.slotId === proposed.slotId &&
    today.roomId === proposed.roomId &&
    today.capacity === proposed.capacity;
  return {
    key: today?.id ?? `${seminarId} ${proposed?.slotId}`,
    seminarId,
    sessionId: today?.id ?? null,
    today: today ? placingOf(today) : null,
    proposed: proposed ? placingOf(proposed) : null,
    isSame,
  };
}

function placingOf({ slotId, roomId, capacity }: Placing): Placing {
  return { slotId, roomId, capacity };
}

/** The edit that carries out some of the changes, all at once, so that it can be taken back at once. */
export function acceptChanges(programme: Programme, changes: readonly SessionChange[]): Command {
  const document = documentOf(programme);
  return {
    action: 'accept-proposal',
    changes: changes.flatMap(({ sessionId, seminarId, proposed }): readonly Change[] => {
      const was: SessionRow | undefined = document.sessions[sessionId ?? ''];
      if (!was || sessionId === null) {
        if (!proposed) return [];
        return addSession(crypto.randomUUID(), { seminarId, ...proposed, minimum: 0 });
      }
      if (!proposed) return removeSession(document, sessionId);
      const minimum = Math.min(was.minimum, proposed.capacity);
      const change = changeOf('sessions', sessionId, was, { ...was, ...proposed, minimum });
      return change ? [change] : [];
    }),
  };
}

/** In how many slots a room would be used twice in the block when only some of the changes are carried out. */
export function roomsUsedTwice(
  changes: readonly SessionChange[],
  chosen: ReadonlySet<string>,
): number {
  const uses = changes.flatMap(({ key, today, proposed }) => {
    const placing = chosen.has(key) ? proposed : today;
    return placing?.roomId ? [`${placing.slotId} ${placing.roomId}`] : [];
  });
  return new Set(uses.filter((use, index) => uses.indexOf(use) !== index)).size;
}

/** Sessions that are wished for when nothing but their number clashes with the rooms; null: something else does. */
export function sessionsWished(clash: Proposal['clash']): number | null {
  if (clash.length < 2 || clash.some(({ kind }) => kind !== 'repeats')) return null;
  return clash.reduce((sum, demand) => sum + (demand.kind === 'repeats' ? demand.times : 0), 0);
}
