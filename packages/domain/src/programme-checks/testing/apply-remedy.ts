import type { CheckedProgramme, CheckedSession } from '../checked-programme.ts';
import type { Remedy } from '../finding.ts';

/** The programme as it is after a remedy. */
export function applyRemedy(programme: CheckedProgramme, remedy: Remedy): CheckedProgramme {
  const { items, rooms } = programme;
  switch (remedy.kind) {
    case 'set-capacity':
      return withSessions(programme, (session) => {
        const set = remedy.sessions.find(({ sessionId }) => sessionId === session.id);
        return set ? { ...session, capacity: set.capacity } : session;
      });
    case 'set-room': {
      const { roomId, subjectIds } = remedy;
      const moved = items.map((item) =>
        subjectIds.includes(item.id) ? { ...item, roomId } : item,
      );
      return withSessions({ ...programme, items: moved }, (session) =>
        subjectIds.includes(session.id) ? { ...session, roomId } : session,
      );
    }
    case 'shift': {
      const { subjectId, startsAt, endsAt } = remedy;
      const shift = <Subject extends { id: string }>(subject: Subject): Subject =>
        subject.id === subjectId ? { ...subject, startsAt, endsAt } : subject;
      const blocks = programme.blocks.map((block) => ({ ...block, slots: block.slots.map(shift) }));
      return { ...programme, items: items.map(shift), blocks };
    }
    case 'add-break': {
      const { itemKind: kind, startsAt, endsAt, shorten } = remedy;
      const rest = { roomId: null, responsible: '', crew: [], needs: [] };
      const kept = items.map((item) =>
        item.id === shorten?.itemId
          ? { ...item, startsAt: shorten.startsAt, endsAt: shorten.endsAt }
          : item,
      );
      return {
        ...programme,
        items: [...kept, { id: 'new', kind, startsAt, endsAt, ...rest }],
      };
    }
    case 'add-session': {
      const { seminarId, slotId, roomId, capacity } = remedy;
      const session = { id: 'new', seminarId, slotId, roomId, capacity, taken: 0 };
      const blocks = programme.blocks.map((block) =>
        block.seminars.some(({ id }) => id === seminarId)
          ? { ...block, sessions: [...block.sessions, session] }
          : block,
      );
      return { ...programme, blocks };
    }
    case 'move-session': {
      const { sessionId, slotId, roomId } = remedy;
      return withSessions(programme, (session) =>
        session.id === sessionId ? { ...session, slotId, roomId } : session,
      );
    }
    case 'drop-seminar': {
      const blocks = programme.blocks.map((block) => ({
        ...block,
        seminars: block.seminars.map((seminar) =>
          seminar.id === remedy.seminarId ? { ...seminar, dropped: true } : seminar,
        ),
      }));
      return { ...programme, blocks };
    }
    case 'confirm-feature': {
      const { roomId, feature } = remedy;
      const confirmed = rooms.map((room) =>
        room.id === roomId ? { ...room, features: [...room.features, feature] } : room,
      );
      return { ...programme, rooms: confirmed };
    }
  }
}

function withSessions(
  programme: CheckedProgramme,
  change: (session: CheckedSession) => CheckedSession,
): CheckedProgramme {
  const blocks = programme.blocks.map((block) => ({
    ...block,
    sessions: block.sessions.map(change),
  }));
  return { ...programme, blocks };
}
