import { fillLinks } from '../features/outbox/letter-links.ts';
import type { TestApp } from './test-app.ts';

export interface ReceivedLetter {
  readonly kind: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** The addresses in the text, in order. */
  readonly links: readonly URL[];
}

/** The letters in the outbox as their readers get them, oldest first. */
export async function readMailbox(test: TestApp, to?: string): Promise<ReceivedLetter[]> {
  const { vault, settings, database } = test.app;
  const letters = await database.outboxMessage.findMany({
    where: to === undefined ? {} : { toAddress: to },
    orderBy: { createdAt: 'asc' },
  });
  return Promise.all(
    letters.map(async ({ kind, toAddress, subject, text, dedupeKey, eventId, personId }) => {
      const participation =
        eventId === null
          ? null
          : await database.participation.findUnique({
              where: { eventId_personId: { eventId, personId } },
            });
      const link = participation && {
        participationId: participation.id,
        serial: participation.linkSerial,
      };
      const filled = fillLinks(
        { text, cause: dedupeKey, link },
        { vault, baseUrl: settings.baseUrl },
      );
      const links = [...filled.matchAll(/https?:\/\/\S+/g)].map(([address]) => new URL(address));
      return { kind, to: toAddress, subject, text: filled, links };
    }),
  );
}

/** The last part of a link's path: the token that the page behind it sends. */
export function tokenIn(link: URL | undefined): string {
  return link?.pathname.split('/').at(-1) ?? '';
}
