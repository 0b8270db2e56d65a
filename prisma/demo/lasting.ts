import type { Tx } from '../src/client.ts';
import { demoId } from './demo-id.ts';

interface Days {
  readonly pastId: string;
  readonly nextId: string;
  /** Who is to do what was decided, in turn. */
  readonly ownerIds: readonly string[];
  readonly now: Date;
}

const dayMs = 24 * 60 * 60 * 1000;

const actions = [
  {
    title: 'Boka lokaler med dagsljus',
    finding: 'salarna, lokal med dagsljus',
    said: 'Salarna var mörka och trånga',
    doing: 'Nästa dag hålls där det finns dagsljus och ett lugnt rum',
    status: 'DONE',
    dueInDays: -40,
  },
  {
    title: 'Glesa ut programmet',
    finding: 'Hur väl räckte tiden till samtal? Medel 2,8 av 5.',
    said: 'Tiden räckte inte till samtal',
    doing: 'Två pass i stället för tre, och längre pauser',
    status: 'STARTED',
    dueInDays: 10,
  },
] as const;

/** What the evaluated day left behind: what was passed on to the next one, and what is done about what was said. */
export async function insertWhatLasts(tx: Tx, days: Days): Promise<void> {
  const { pastId, nextId, ownerIds, now } = days;
  await tx.$executeRaw`
    INSERT INTO planning_note (id, event_id, from_id, source, text, times, created_at)
    SELECT gen_random_uuid(), ${nextId}::uuid, ${pastId}::uuid, 'MEDSKICK', written.text, count(*)::int, ${now}::timestamptz
    FROM evaluation_text AS written
      JOIN evaluation_question AS question ON question.id = written.question_id AND question.key = 'medskick'
      JOIN evaluation_form AS form ON form.id = question.form_id AND form.event_id = ${pastId}::uuid
    WHERE written.state = 'SHOWN'
    GROUP BY written.text`;
  const createdAt = new Date(now.getTime() - 150 * dayMs);
  for (const [index, { dueInDays, ...action }] of actions.entries()) {
    await tx.improvementAction.create({
      data: {
        id: demoId(`action ${action.title}`),
        eventId: pastId,
        findingKind: index === 0 ? 'THEME' : 'QUESTION',
        findingKey: index === 0 ? 'medskick' : 'tid',
        shown: true,
        ownerId: ownerIds[index] ?? null,
        dueOn: new Date(now.getTime() + dueInDays * dayMs),
        createdAt,
        ...action,
        entries: { create: { seq: 1, at: createdAt, changes: { removed: [true, false] } } },
      },
    });
  }
}
