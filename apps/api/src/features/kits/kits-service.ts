import { isDeepStrictEqual } from 'node:util';
import type { Locale } from '@ledarforum/contract/problem';
import type { Tx } from '@ledarforum/database/client';
import { decideKitMeeting, hasKit, type KitContent, readyKit } from '@ledarforum/domain/kit';
import { announce } from '../../live/announce.ts';
import { found, Problem } from '../../problem.ts';
import { recordActivity } from '../activity/activity-repository.ts';
import { tableAnswersOf } from '../dialogues/dialogues-service.ts';
import { materialsFor } from '../materials/my-materials-service.ts';
import { kitCalendar } from './kit-calendar.ts';
import * as repository from './kits-repository.ts';

interface Own {
  readonly eventId: string;
  readonly personId: string;
}

/** What participants take home, as its organiser sees it. */
export async function readKit(tx: Tx, eventId: string) {
  const { eventName, phase, kit } = found(await repository.findKitOfEvent(tx, eventId));
  const content = contentOf(kit);
  return {
    eventName,
    content,
    ready: isDeepStrictEqual(content, readyKit),
    open: hasKit(phase),
    version: kit?.version ?? 0,
  };
}

export async function saveKit(
  tx: Tx,
  eventId: string,
  { version, content }: { version: number; content: KitContent },
  actorId: string,
) {
  found(await repository.findKitOfEvent(tx, eventId));
  if (!(await repository.writeKit(tx, eventId, version, content))) {
    throw new Problem('stale-version');
  }
  await recordActivity(tx, { action: 'change-kit', actorId, eventId });
  await announce(tx, eventId, 'event');
  return readKit(tx, eventId);
}

/** What one person takes home, once the day is over. */
export async function readMyKit(tx: Tx, own: Own & { readonly now: Date }) {
  const { participationId, kit, phase: _, ...day } = await requireKit(tx, own);
  return {
    ...day,
    content: contentOf(kit),
    tableAnswers: await tableAnswersOf(tx, participationId),
    materials: await materialsFor(tx, own),
  };
}

/** The conversation at the own workplace, at the time the person chose. */
export async function writeKitCalendar(
  tx: Tx,
  own: Own & { startsAt: Date },
  { baseUrl, locale, now }: { baseUrl: string; locale: Locale; now: Date },
): Promise<{ text: string; name: string }> {
  const { participationId, eventName, kit } = await requireKit(tx, own);
  const decision = decideKitMeeting(own.startsAt, now);
  if (!decision.ok) throw new Problem(decision.code);
  const text = kitCalendar({
    participationId,
    eventName,
    content: contentOf(kit),
    startsAt: own.startsAt,
    locale,
    baseUrl,
    url: `${baseUrl}/my/${own.eventId}/kit`,
    now,
  });
  return { text, name: eventName };
}

async function requireKit(tx: Tx, { eventId, personId }: Own) {
  const own = found(await repository.findKitOfPerson(tx, eventId, personId));
  if (!hasKit(own.phase)) throw new Problem('kit-not-yet');
  return own;
}

function contentOf(kit: repository.StoredKit | null): KitContent {
  return kit?.content ?? readyKit;
}
