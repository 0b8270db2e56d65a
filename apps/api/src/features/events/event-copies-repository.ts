import type { Prisma, Tx } from '@ledarforum/database/client';
import type { ProgrammeDocument } from '@ledarforum/domain/programme-document';

/** What a day is about, besides its programme. */
export interface EventAbout {
  readonly days: number;
  readonly theme: string;
  readonly valueWords: readonly string[];
  readonly description: string;
}

/** A programme as it was on the day that it was kept from. */
export interface TemplateContent {
  readonly date: string;
  readonly about: EventAbout;
  readonly document: ProgrammeDocument;
}

export interface StoredTemplate {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly createdAt: Date;
  readonly content: TemplateContent;
}

const select = { id: true, name: true, description: true, createdAt: true, content: true };

// What is stored was written by `createTemplate` alone.
function stored(row: Omit<StoredTemplate, 'content'> & { content: Prisma.JsonValue }) {
  return { ...row, content: row.content as unknown as TemplateContent };
}

export async function listTemplates(tx: Tx): Promise<StoredTemplate[]> {
  return (await tx.eventTemplate.findMany({ orderBy: { name: 'asc' }, select })).map(stored);
}

export async function findTemplate(tx: Tx, id: string): Promise<StoredTemplate | null> {
  const row = await tx.eventTemplate.findUnique({ where: { id }, select });
  return row && stored(row);
}

export async function createTemplate(
  tx: Tx,
  {
    content,
    ...template
  }: { name: string; description: string; content: TemplateContent; createdById: string },
): Promise<StoredTemplate> {
  const json = content as unknown as Prisma.InputJsonValue;
  return stored(await tx.eventTemplate.create({ data: { ...template, content: json }, select }));
}

/** False when there is none. */
export async function deleteTemplate(tx: Tx, id: string): Promise<boolean> {
  return (await tx.eventTemplate.deleteMany({ where: { id } })).count > 0;
}

export async function describeEvent(
  tx: Tx,
  id: string,
  { valueWords, ...about }: EventAbout,
): Promise<void> {
  const data = { ...about, valueWords: [...valueWords] };
  await tx.event.update({ where: { id }, data, select: { id: true } });
}
