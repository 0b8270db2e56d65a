import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  keepMeeting,
  keptMeetings,
  type Meeting,
  practiseHere,
  type Sent,
  sendKept,
} from './meeting-outbox.ts';

let stored: Map<string, string>;
const meeting = (id: string): Meeting => ({
  id,
  at: '2026-05-12T08:00:00Z',
  kind: 'TEAM',
  line: '',
  rating: 4,
});
const unsent = () => keptMeetings('day')?.unsent.map(({ id }) => id);

beforeEach(() => {
  stored = new Map();
  vi.stubGlobal('window', {
    localStorage: {
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, value: string) => stored.set(key, value),
    },
  });
  practiseHere('day', 'anna');
});

describe('meetings logged without a network', () => {
  it('stay in their order until they are sent, and are sent once', async () => {
    for (const id of ['a', 'b', 'c']) keepMeeting('day', meeting(id));
    const seen: string[] = [];
    let network = false;
    const send = async ({ id }: Meeting): Promise<Sent> => {
      if (!network && id === 'b') return 'later';
      seen.push(id);
      return 'sent';
    };
    expect(await sendKept('day', send)).toEqual({ sent: 1, refused: 0 });
    expect(unsent()).toEqual(['b', 'c']);
    network = true;
    await sendKept('day', send);
    expect(await sendKept('day', send)).toEqual({ sent: 0, refused: 0 });
    expect([seen, unsent()]).toEqual([['a', 'b', 'c'], []]);
  });

  it('keeps what is logged while others are being sent', async () => {
    keepMeeting('day', meeting('a'));
    await sendKept('day', async () => {
      keepMeeting('day', meeting('b'));
      return 'sent';
    });
    expect(unsent()).toEqual(['b']);
  });

  it('drops what is refused, and tells', async () => {
    keepMeeting('day', meeting('a'));
    expect(await sendKept('day', async () => 'refused')).toEqual({ sent: 0, refused: 1 });
    expect(unsent()).toEqual([]);
  });

  it('never sends one person’s as another’s', () => {
    keepMeeting('day', meeting('a'));
    practiseHere('day', 'bo');
    expect(unsent()).toEqual([]);
  });

  it('does without storage, and with what is not its own', () => {
    stored.set('ledarforum.meetings.other', '{"half":');
    expect(keptMeetings('other')).toBeNull();
    vi.stubGlobal('window', {});
    practiseHere('day', 'anna');
    keepMeeting('day', meeting('a'));
    expect(unsent()).toEqual(['a']);
  });
});
