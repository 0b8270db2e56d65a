import type { Tx } from '@ledarforum/database/client';
import {
  canWriteAnswer,
  type DialogueAct,
  type DialogueState,
  decideDialogue,
} from '@ledarforum/domain/dialogue';
import { announce } from '../../live/announce.ts';
import { found, Problem } from '../../problem.ts';
import { recordActivity } from '../activity/activity-repository.ts';
import * as repository from './dialogues-repository.ts';

export interface RoundOf {
  readonly eventId: string;
  readonly workshopId: string;
  readonly roundId: string;
}

export interface TableOf {
  readonly eventId: string;
  readonly groupId: string;
  readonly personId: string;
}

const nothingYet: repository.DialogueRow = {
  state: { status: 'waiting' },
  version: 1,
  steps: [],
};

/** The dialogue of a round, prepared or not, and what the tables have written. */
export async function readDialogue(tx: Tx, which: RoundOf, now: Date) {
  const { eventId: _, phase: __, ...round } = found(await repository.findRound(tx, which));
  const dialogue = (await repository.findDialogue(tx, which.roundId)) ?? nothingYet;
  return {
    ...round,
    clock: clockView(dialogue, now),
    steps: dialogue.steps,
    tables: await repository.listTables(tx, which.roundId),
  };
}

/** Writes the steps, in their order. */
export async function saveDialogue(
  tx: Tx,
  which: RoundOf,
  steps: readonly repository.Step[],
  now: Date,
) {
  const { roundId } = which;
  await requireOpen(tx, which);
  await repository.openDialogue(tx, roundId);
  const ids = steps.map(({ id }) => id);
  if ((await repository.countElsewhere(tx, roundId, ids)) > 0) {
    throw new Problem('dialogue-step-elsewhere');
  }
  if ((await repository.countAnsweredBesides(tx, roundId, ids)) > 0) {
    throw new Problem('dialogue-step-answered');
  }
  await repository.replaceSteps(tx, roundId, steps);
  await announce(tx, which.eventId, 'dialogue');
  return readDialogue(tx, which, now);
}

/** Does what the process leader wants, for all tables at once. */
export async function leadDialogue(
  tx: Tx,
  which: RoundOf,
  { act, version }: { act: DialogueAct; version: number },
  { personId, now }: { personId: string; now: Date },
) {
  const { workshopName } = await requireOpen(tx, which);
  await repository.openDialogue(tx, which.roundId);
  const dialogue = (await repository.findDialogue(tx, which.roundId)) ?? nothingYet;
  if (dialogue.version !== version) throw new Problem('dialogue-led-by-another');
  const decided = decideDialogue(dialogue.state, act, dialogue.steps, now);
  if (!decided.ok) throw new Problem(decided.code);
  await repository.saveState(tx, which.roundId, version, decided.state);
  if (act.kind === 'start' || act.kind === 'end') {
    await recordActivity(tx, {
      action: act.kind === 'start' ? 'start-dialogue' : 'end-dialogue',
      actorId: personId,
      eventId: which.eventId,
      detail: { workshop: workshopName },
    });
  }
  await announce(tx, which.eventId, 'dialogue');
  return readDialogue(tx, which, now);
}

/** What somebody at the table sees. */
export async function readTable(tx: Tx, which: TableOf, now: Date) {
  const table = found(await repository.findOwnTable(tx, which));
  const dialogue = await repository.findDialogue(tx, table.roundId);
  return {
    eventName: table.round.workshop.event.name,
    table: table.number,
    room: table.room?.name ?? null,
    dialogue: dialogue && {
      clock: clockView(dialogue, now),
      steps: dialogue.steps,
      answers: await repository.listAnswers(tx, which.groupId),
    },
  };
}

/**
 * Writes what the table answers. Several may write: whoever saves on something older is told what stands there now, and nothing
 * of either is lost.
 */
export async function saveAnswer(
  tx: Tx,
  { stepId, ...which }: TableOf & { stepId: string },
  { text, version }: { text: string; version: number },
) {
  const { groupId } = which;
  const table = found(await repository.findOwnTable(tx, which));
  if (table.round.workshop.event.phase === 'CLOSED') throw new Problem('event-is-over');
  const dialogue = found(await repository.findDialogue(tx, table.roundId));
  found(dialogue.steps.find(({ id }) => id === stepId));
  if (!canWriteAnswer(dialogue.state)) throw new Problem('dialogue-not-now');
  const saved = await repository.writeAnswer(tx, { stepId, groupId, text, version });
  if (saved !== null) return { saved: true, text, version: saved };
  const answers = await repository.listAnswers(tx, groupId);
  const there = answers.find((answer) => answer.stepId === stepId);
  if (there?.text === text) return { saved: true, text, version: there.version };
  return { saved: false, text: there?.text ?? '', version: there?.version ?? 0 };
}

/** What the person's tables wrote, to take home. */
export async function tableAnswersOf(tx: Tx, participationId: string) {
  const answers = await repository.listAnswersOfTables(tx, participationId);
  return answers.map(({ text, group, step }) => ({
    text,
    workshop: group.round.workshop.name,
    table: group.number,
    question: {
      sv: step.questionSv || step.textSv,
      en: step.questionEn || step.textEn || step.questionSv || step.textSv,
    },
  }));
}

async function requireOpen(tx: Tx, which: RoundOf): Promise<repository.RoundRow> {
  const round = found(await repository.findRound(tx, which));
  if (round.phase === 'CLOSED') throw new Problem('event-is-over');
  return round;
}

function clockView({ state, version }: repository.DialogueRow, now: Date) {
  const statuses = {
    waiting: 'WAITING',
    running: 'RUNNING',
    paused: 'PAUSED',
    ended: 'ENDED',
  } as const;
  return {
    status: statuses[state.status],
    step: stepOf(state),
    endsAt: state.status === 'running' ? state.endsAt.toISOString() : null,
    leftMs: state.status === 'paused' ? state.leftMs : null,
    now: now.toISOString(),
    version,
  };
}

function stepOf(state: DialogueState): number | null {
  return 'step' in state ? state.step : null;
}
