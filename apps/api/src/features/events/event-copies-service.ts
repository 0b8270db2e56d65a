import type { Tx } from '@ledarforum/database/client';
import { shiftToDay } from '@ledarforum/domain/event-templates';
import { copyProgramme } from '@ledarforum/domain/programme-copy';
import { emptyDocument, type ProgrammeDocument } from '@ledarforum/domain/programme-document';
import { differenceOf } from '@ledarforum/domain/programme-edits';
import { found } from '../../problem.ts';
import { refuseDuplicate } from '../../refuse-duplicate.ts';
import { recordActivity } from '../activity/activity-repository.ts';
import { readDocument } from '../programme/document-repository.ts';
import { writeChanges } from '../programme/document-writer.ts';
import { findAudience, replaceAudience } from './audience-repository.ts';
import * as repository from './event-copies-repository.ts';
import { createEvent, type NewEvent, readEvent } from './events-service.ts';

/** What a day is made from besides the built-in templates. */
export type CopySource =
  | { readonly kind: 'event'; readonly id: string }
  | { readonly kind: 'saved-template'; readonly id: string };

/**
 * Plans a day after another, or after a template that was kept: programme and rooms at the same times by the clocks. After another day
 * its audience too, for it to be invited anew; choices, groups and answers stay with the day that was.
 */
export async function copyEvent(
  tx: Tx,
  event: Omit<NewEvent, 'template'>,
  source: CopySource,
  actorId: string,
  locale: Parameters<typeof createEvent>[3],
) {
  const from = found(await readSource(tx, source));
  const made = await createEvent(tx, { ...event, template: null }, actorId, locale);
  const { date, timeZone } = made;
  const shift = (instant: Date) => shiftToDay(instant, { from: from.date, to: date, timeZone });
  const document = copyProgramme(from.document, shift, () => crypto.randomUUID());
  await writeChanges(tx, made.id, differenceOf(emptyDocument, document), document);
  await repository.describeEvent(tx, made.id, from.about);
  if (source.kind === 'event') {
    await replaceAudience(tx, made.id, await findAudience(tx, source.id));
  }
  return readEvent(tx, made.id);
}

interface Source {
  readonly date: string;
  readonly about: repository.EventAbout;
  readonly document: ProgrammeDocument;
}

async function readSource(tx: Tx, { kind, id }: CopySource): Promise<Source | null> {
  if (kind === 'saved-template') {
    return (await repository.findTemplate(tx, id))?.content ?? null;
  }
  const { date, days, theme, valueWords, description } = await readEvent(tx, id);
  const about = { days, theme, valueWords, description };
  return { date, about, document: await readDocument(tx, id) };
}

export async function listTemplates(tx: Tx) {
  return { rows: (await repository.listTemplates(tx)).map(templateAnswer) };
}

/** Keeps a programme as it is now under a name. */
export async function saveTemplate(
  tx: Tx,
  eventId: string,
  { name, description }: { name: string; description: string },
  actorId: string,
) {
  const content = found(await readSource(tx, { kind: 'event', id: eventId }));
  const template = await refuseDuplicate(
    repository.createTemplate(tx, { name, description, content, createdById: actorId }),
    'template-name-taken',
  );
  await recordActivity(tx, { action: 'save-template', actorId, eventId, detail: { name } });
  return templateAnswer(template);
}

export async function deleteTemplate(tx: Tx, id: string): Promise<void> {
  if (!(await repository.deleteTemplate(tx, id))) found(null);
}

function templateAnswer({ content, createdAt, ...template }: repository.StoredTemplate) {
  return {
    ...template,
    savedAt: createdAt.toISOString(),
    items: Object.keys(content.document.items).length,
    seminars: Object.keys(content.document.seminars).length,
    days: content.about.days,
  };
}
