import type { Locale } from '@ledarforum/contract/problem';
import type { Tx } from '@ledarforum/database/client';
import { type ReminderStage, reminderDue } from '@ledarforum/domain/improvement-actions';
import { dayAt } from '@ledarforum/domain/zoned-time';
import { personalLinkTo } from '../outbox/letter-links.ts';
import { queueLetters } from '../outbox/outbox-service.ts';
import * as repository from './improvement-actions-repository.ts';

interface Post {
  readonly now: Date;
  readonly mailHost: string;
}
type Reason = 'named' | ReminderStage;

const dayMs = 24 * 60 * 60 * 1000;

/** Writes to whoever has been given an action, unless they gave it to themselves. */
export async function tellNewOwner(
  tx: Tx,
  action: repository.StoredAction,
  { actorId, ...post }: Post & { actorId: string },
): Promise<void> {
  const { ownerId, removed } = action.fields;
  if (ownerId === null || ownerId === actorId || removed) return;
  await write(tx, [{ action, reason: 'named', cause: `named ${action.version}` }], post);
}

/** The job that reminds owners; the same stage of the same day never twice. Tells how many letters. */
export async function remindOwners(tx: Tx, post: Post): Promise<number> {
  const soon = new Date(post.now.getTime() + 8 * dayMs);
  const due = (await repository.listUnfinished(tx, soon)).flatMap((action) => {
    const stage = reminderDue(action.fields, dayAt(post.now, action.timeZone));
    if (stage === null) return [];
    return [{ action, reason: stage, cause: `${stage} ${action.fields.dueOn}` }];
  });
  return write(tx, due, post);
}

async function write(
  tx: Tx,
  letters: readonly { action: repository.StoredAction; reason: Reason; cause: string }[],
  { now, mailHost }: Post,
): Promise<number> {
  const ids = letters.flatMap(({ action }) => action.fields.ownerId ?? []);
  const owners = new Map((await repository.listWritable(tx, ids)).map((one) => [one.id, one]));
  const written = letters.flatMap(({ action, reason, cause }) => {
    const owner = owners.get(action.fields.ownerId ?? '');
    if (!owner) return [];
    const locale = owner.locale === 'en' ? 'en' : 'sv';
    return [
      {
        kind: 'FOLLOW_UP' as const,
        personId: owner.id,
        toAddress: owner.email,
        eventId: action.event.id,
        ...ownerLetter(reason, action, { givenName: owner.givenName, locale }),
        cause: `action ${action.id} ${owner.id} ${cause}`,
      },
    ];
  });
  return queueLetters(tx, written, mailHost, now);
}

function ownerLetter(
  reason: Reason,
  { event, fields }: repository.StoredAction,
  { givenName, locale }: { givenName: string; locale: Locale },
): { subject: string; text: string } {
  const words = locale === 'en' ? english : swedish;
  const tag = locale === 'en' ? 'en-GB' : 'sv-SE';
  const day = (date: string) =>
    new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date));
  return {
    subject: words.subject[reason](fields.title),
    text: [
      words.greeting(givenName),
      words.opening[reason](event.name),
      fields.dueOn === null ? fields.title : `${fields.title}\n${words.due}: ${day(fields.dueOn)}`,
      words.tell,
      personalLinkTo('/my/actions'),
    ].join('\n\n'),
  };
}

interface Words {
  readonly greeting: (name: string) => string;
  readonly opening: Readonly<Record<Reason, (event: string) => string>>;
  readonly subject: Readonly<Record<Reason, (title: string) => string>>;
  readonly due: string;
  readonly tell: string;
}

const swedish: Words = {
  greeting: (name) => `Hej ${name}!`,
  subject: {
    named: (title) => `Din åtgärd: ${title}`,
    soon: (title) => `Om en vecka: ${title}`,
    due: (title) => `I dag: ${title}`,
    late: (title) => `Hur gick det? ${title}`,
  },
  opening: {
    named: (event) => `Efter ${event} har du fått ansvar för en åtgärd.`,
    soon: (event) => `En åtgärd efter ${event} ska snart vara klar.`,
    due: (event) => `En åtgärd efter ${event} skulle vara klar nu.`,
    late: (event) => `En åtgärd efter ${event} skulle ha varit klar. Hur går det?`,
  },
  due: 'Klar senast',
  tell: 'Berätta hur det går:',
};

const english: Words = {
  greeting: (name) => `Hello ${name},`,
  subject: {
    named: (title) => `Your action: ${title}`,
    soon: (title) => `In a week: ${title}`,
    due: (title) => `Today: ${title}`,
    late: (title) => `How did it go? ${title}`,
  },
  opening: {
    named: (event) => `After ${event} you have been given an action to carry out.`,
    soon: (event) => `An action after ${event} is soon to be done.`,
    due: (event) => `An action after ${event} was to be done by now.`,
    late: (event) => `An action after ${event} was to be done. How is it going?`,
  },
  due: 'Done by',
  tell: 'Tell how it goes:',
};
