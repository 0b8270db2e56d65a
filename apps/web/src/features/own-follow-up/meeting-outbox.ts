import type { Schema } from '../../lib/api-client.ts';

export type Meeting = Schema<'MeetingPractice'>['meetings'][number];

/** What this device keeps of a person's practice: whose it is, and the meetings that have not been sent. */
export interface KeptMeetings {
  readonly personId: string;
  readonly unsent: readonly Meeting[];
}

const keyOf = (eventId: string) => `ledarforum.meetings.${eventId}`;
const changed = new EventTarget();
/** Each read gives the same object until it changes; without storage it lives until the page is closed. */
const read = new Map<string, { text: string | null; kept: KeptMeetings | null }>();

/** What is kept for a day; null when nobody practises on this device. */
export function keptMeetings(eventId: string): KeptMeetings | null {
  const text = storedText(eventId);
  const known = read.get(eventId);
  if (known && known.text === text) return known.kept;
  const kept = parsed(text);
  read.set(eventId, { text, kept });
  return kept;
}

function storedText(eventId: string): string | null {
  try {
    return window.localStorage.getItem(keyOf(eventId));
  } catch {
    return read.get(eventId)?.text ?? null;
  }
}

function parsed(text: string | null): KeptMeetings | null {
  if (text === null) return null;
  try {
    const kept = JSON.parse(text) as KeptMeetings;
    return Array.isArray(kept.unsent) && typeof kept.personId === 'string' ? kept : null;
  } catch {
    return null;
  }
}

function keep(eventId: string, kept: KeptMeetings): void {
  const text = JSON.stringify(kept);
  read.set(eventId, { text, kept });
  try {
    window.localStorage.setItem(keyOf(eventId), text);
  } catch {
    // Kept in `read` alone.
  }
  changed.dispatchEvent(new Event('change'));
}

export function onKeptMeetings(onChange: () => void): () => void {
  changed.addEventListener('change', onChange);
  return () => changed.removeEventListener('change', onChange);
}

/** Notes that a person practises here, so that meetings can be logged without a network. Another person's are left unsent. */
export function practiseHere(eventId: string, personId: string): void {
  if (keptMeetings(eventId)?.personId !== personId) keep(eventId, { personId, unsent: [] });
}

/** Keeps a meeting until it is sent. */
export function keepMeeting(eventId: string, meeting: Meeting): void {
  const kept = keptMeetings(eventId);
  if (kept !== null) keep(eventId, { ...kept, unsent: [...kept.unsent, meeting] });
}

/** What became of sending: `later` when the network or the server could not take it. */
export type Sent = 'sent' | 'refused' | 'later';

/**
 * Sends what is kept, the first first; stops where it cannot be sent now. What is refused is dropped, since it would be
 * refused again. Safe to run twice at once: a meeting sent twice is one. Tells how many were sent and refused.
 */
export async function sendKept(
  eventId: string,
  send: (meeting: Meeting) => Promise<Sent>,
): Promise<{ sent: number; refused: number }> {
  const told = { sent: 0, refused: 0 };
  for (const meeting of keptMeetings(eventId)?.unsent ?? []) {
    const outcome = await send(meeting);
    if (outcome === 'later') break;
    told[outcome] += 1;
    const kept = keptMeetings(eventId);
    if (kept === null) break;
    keep(eventId, { ...kept, unsent: kept.unsent.filter(({ id }) => id !== meeting.id) });
  }
  return told;
}
