import type { FastifyInstance } from 'fastify';
import { implement } from '../../implement.ts';
import { announceSoon } from '../../live/announce-soon.ts';
import { writeXlsx, xlsxMediaType } from '../../tabular/write-xlsx.ts';
import { answersSheet } from './answers-sheet.ts';
import {
  leadDialogue,
  readDialogue,
  readTable,
  saveAnswer,
  saveDialogue,
} from './dialogues-service.ts';

export async function dialogueRoutes(app: FastifyInstance): Promise<void> {
  // Forty tables write at once.
  const answersChanged = announceSoon(app.database, 'table-answers');
  app.addHook('onClose', () => answersChanged.flush());

  implement(app, 'getDialogue', ({ tx, params, now }) => readDialogue(tx, params, now));
  implement(app, 'saveDialogue', ({ tx, params, body, now }) =>
    saveDialogue(tx, params, body.steps, now),
  );
  implement(app, 'leadDialogue', ({ tx, params, body, who, now }) =>
    leadDialogue(tx, params, body, { personId: who.personId, now }),
  );
  implement(app, 'exportDialogue', async ({ tx, params, now, locale }) => {
    const dialogue = await readDialogue(tx, params, now);
    return {
      content: await writeXlsx([answersSheet(dialogue, locale)]),
      mediaType: xlsxMediaType,
      fileName: `${dialogue.eventName} – ${dialogue.workshopName}.xlsx`,
    };
  });

  implement(app, 'getTableDialogue', ({ tx, params, who, now }) =>
    readTable(tx, { ...params, personId: who.personId }, now),
  );
  implement(app, 'saveTableAnswer', async ({ tx, params, body, who }) => {
    const answer = await saveAnswer(tx, { ...params, personId: who.personId }, body);
    if (answer.saved) {
      answersChanged.about(params.eventId, (error) =>
        app.log.warn({ err: error }, 'answers not told'),
      );
    }
    return answer;
  });
}
