import type { AccessKind } from '../needs.ts';
import type { ChoiceMode, ItemKind } from '../programme-kinds.ts';
import type { RoomFeature } from '../room-features.ts';

/** The programme as the rules look at it. Instants are RFC 3339 in UTC. */
export interface CheckedProgramme {
  /** The first day, `2026-05-11` in `timeZone` (an IANA name). */
  readonly date: string;
  /** How many days in a row, 1 to 7. */
  readonly days: number;
  readonly timeZone: string;
  /** How many are to be given room: those who come, or those invited before anybody replied. */
  readonly people: number;
  /** How many of those who come have told of each need; kinds that nobody has may be left out. */
  readonly access: readonly { readonly kind: AccessKind; readonly count: number }[];
  readonly rooms: readonly CheckedRoom[];
  readonly items: readonly CheckedItem[];
  readonly blocks: readonly CheckedBlock[];
  readonly groups: readonly CheckedGroup[];
}

export interface CheckedRoom {
  readonly id: string;
  readonly capacity: number;
  /** Empty: not said, and then no other building than any. */
  readonly building: string;
  readonly features: readonly RoomFeature[];
}

export interface CheckedItem {
  readonly id: string;
  readonly kind: ItemKind;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly roomId: string | null;
  /** One name or role, or several: `Eva Ek och Bo Alm`. */
  readonly responsible: string;
  /** Others who are needed, one each: `Eva Ek (ljud)`. */
  readonly crew: readonly string[];
  readonly needs: readonly RoomFeature[];
}

export interface CheckedBlock {
  readonly id: string;
  readonly mode: ChoiceMode;
  readonly slots: readonly {
    readonly id: string;
    readonly startsAt: string;
    readonly endsAt: string;
  }[];
  /** In the order of their letters. */
  readonly seminars: readonly CheckedSeminar[];
  readonly sessions: readonly CheckedSession[];
}

export interface CheckedSeminar {
  readonly id: string;
  readonly host: string;
  readonly hostDeclined: boolean;
  /** Slots of the block when the host cannot. */
  readonly awaySlotIds: readonly string[];
  readonly crew: readonly string[];
  readonly needs: readonly RoomFeature[];
  /** How many times it is to be given; null: as many as there is room for. */
  readonly repeats: number | null;
  /** How many are expected to wish for it, before they have. */
  readonly expected: number | null;
  /** How many have it among as many first wishes as they get seminars. */
  readonly wished: number;
  /** Cancelled: what it has left in the timetable counts for nothing. */
  readonly dropped: boolean;
}

export interface CheckedSession {
  readonly id: string;
  readonly seminarId: string;
  readonly slotId: string;
  readonly roomId: string | null;
  readonly capacity: number;
  /** Seats that people have in it. */
  readonly taken: number;
}

/** A group of a workshop round. */
export interface CheckedGroup {
  readonly id: string;
  readonly roundId: string;
  /** The item in which the round happens. */
  readonly itemId: string | null;
  readonly roomId: string | null;
  readonly people: number;
}
