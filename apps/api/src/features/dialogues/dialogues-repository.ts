import type { DialogueStep } from '@ledarforum/contract/dialogues';
import type { Tx } from '@ledarforum/database/client';
import type { DialogueState } from '@ledarforum/domain/dialogue';
import type { z } from 'zod';

export type Step = z.output<typeof DialogueStep>;

export interface DialogueRow {
  readonly state: DialogueState;
  readonly version: number;
  readonly steps: readonly Step[];
}

export interface RoundRow {
  readonly eventId: string;
  readonly eventName: string;
  readonly phase: string;
  readonly workshopName: string;
  readonly published: boolean;
  /** From 1; null where the workshop has one round only. */
  readonly round: number | null;
}

const roundSelect = {
  position: true,
  workshop: {
    select: {
      name: true,
      state: true,
      _count: { select: { rounds: true } },
      event: { select: { id: true, name: true, phase: true } },
    },
  },
} as const;

/** A round of a workshop that has not been put away; null when the event has no such round. */
export async function findRound(
  tx: Tx,
  { eventId, workshopId, roundId }: { eventId: string; workshopId: string; roundId: string },
): Promise<RoundRow | null> {
  const row = await tx.workshopRound.findFirst({
    where: { id: roundId, workshop: { id: workshopId, eventId, discardedAt: null } },
    select: roundSelect,
  });
  if (row === null) return null;
  const { event, name, state, _count } = row.workshop;
  return {
    eventId: event.id,
    eventName: event.name,
    phase: event.phase,
    workshopName: name,
    published: state === 'PUBLISHED',
    round: _count.rounds === 1 ? null : row.position + 1,
  };
}

export async function findDialogue(tx: Tx, roundId: string): Promise<DialogueRow | null> {
  const row = await tx.dialogue.findUnique({
    where: { roundId },
    select: {
      status: true,
      step: true,
      endsAt: true,
      leftMs: true,
      version: true,
      steps: {
        orderBy: { position: 'asc' },
        select: {
          id: true,
          textSv: true,
          textEn: true,
          minutes: true,
          questionSv: true,
          questionEn: true,
        },
      },
    },
  });
  return row && { state: stateOf(row), version: row.version, steps: row.steps };
}

function stateOf({
  status,
  step,
  endsAt,
  leftMs,
}: {
  status: 'WAITING' | 'RUNNING' | 'PAUSED' | 'ENDED';
  step: number;
  endsAt: Date | null;
  leftMs: number | null;
}): DialogueState {
  if (status === 'RUNNING' && endsAt !== null) return { status: 'running', step, endsAt };
  if (status === 'PAUSED' && leftMs !== null) return { status: 'paused', step, leftMs };
  return { status: status === 'ENDED' ? 'ended' : 'waiting' };
}

/** Moves the dialogue on from `version`; false when somebody else has meanwhile. */
export async function saveState(
  tx: Tx,
  roundId: string,
  version: number,
  state: DialogueState,
): Promise<boolean> {
  const statuses = {
    waiting: 'WAITING',
    running: 'RUNNING',
    paused: 'PAUSED',
    ended: 'ENDED',
  } as const;
  const { count } = await tx.dialogue.updateMany({
    where: { roundId, version },
    data: {
      status: statuses[state.status],
      step: 'step' in state ? state.step : 0,
      endsAt: state.status === 'running' ? state.endsAt : null,
      leftMs: state.status === 'paused' ? state.leftMs : null,
      version: { increment: 1 },
    },
  });
  return count === 1;
}

/** Who writes or leads the same dialogue waits here. */
export async function openDialogue(tx: Tx, roundId: string): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO dialogue (round_id) VALUES (${roundId}::uuid) ON CONFLICT DO NOTHING`;
  await tx.$queryRaw`SELECT 1 FROM dialogue WHERE round_id = ${roundId}::uuid FOR UPDATE`;
}

/** Of these steps, how many exist in other dialogues. */
export async function countElsewhere(
  tx: Tx,
  roundId: string,
  ids: readonly string[],
): Promise<number> {
  return tx.dialogueStep.count({ where: { id: { in: [...ids] }, roundId: { not: roundId } } });
}

/** Steps with something written, of those that are not among `kept`. */
export async function countAnsweredBesides(
  tx: Tx,
  roundId: string,
  kept: readonly string[],
): Promise<number> {
  return tx.dialogueAnswer.count({
    where: { step: { roundId, id: { notIn: [...kept] } }, text: { not: '' } },
  });
}

export async function replaceSteps(tx: Tx, roundId: string, steps: readonly Step[]): Promise<void> {
  await tx.dialogueStep.deleteMany({
    where: { roundId, id: { notIn: steps.map(({ id }) => id) } },
  });
  for (const [position, { id, ...step }] of steps.entries()) {
    await tx.dialogueStep.upsert({
      where: { id },
      create: { id, roundId, position, ...step },
      update: { position, ...step },
    });
  }
}

/** The tables of a round with what they have written; empty answers are left out. */
export async function listTables(tx: Tx, roundId: string) {
  const tables = await tx.workshopGroup.findMany({
    where: { roundId },
    orderBy: { number: 'asc' },
    select: {
      id: true,
      number: true,
      _count: { select: { members: true } },
      answers: { where: { text: { not: '' } }, select: { stepId: true, text: true } },
    },
  });
  return tables.map(({ id, number, _count, answers }) => ({
    groupId: id,
    number,
    people: _count.members,
    answers,
  }));
}

/** A table of a published workshop where the person sits; null for any other. */
export async function findOwnTable(
  tx: Tx,
  { eventId, groupId, personId }: { eventId: string; groupId: string; personId: string },
) {
  return tx.workshopGroup.findFirst({
    where: {
      id: groupId,
      round: { workshop: { eventId, state: 'PUBLISHED' } },
      members: { some: { participation: { personId } } },
    },
    select: {
      number: true,
      roundId: true,
      room: { select: { name: true } },
      round: {
        select: { workshop: { select: { event: { select: { name: true, phase: true } } } } },
      },
    },
  });
}

export async function listAnswers(tx: Tx, groupId: string) {
  return tx.dialogueAnswer.findMany({
    where: { groupId },
    select: { stepId: true, text: true, version: true },
  });
}

/** Writes what stands on `version`; null when the table has written meanwhile. Answers the new version. */
export async function writeAnswer(
  tx: Tx,
  {
    stepId,
    groupId,
    text,
    version,
  }: { stepId: string; groupId: string; text: string; version: number },
): Promise<number | null> {
  const rows =
    version === 0
      ? await tx.$queryRaw<{ version: number }[]>`
          INSERT INTO dialogue_answer (step_id, group_id, text)
          VALUES (${stepId}::uuid, ${groupId}::uuid, ${text})
          ON CONFLICT DO NOTHING RETURNING version`
      : await tx.$queryRaw<{ version: number }[]>`
          UPDATE dialogue_answer SET text = ${text}, version = version + 1
          WHERE step_id = ${stepId}::uuid AND group_id = ${groupId}::uuid AND version = ${version}
          RETURNING version`;
  return rows[0]?.version ?? null;
}

/** What a person's tables wrote at an event, for them to take home, in the order of rounds and steps. */
export async function listAnswersOfTables(tx: Tx, participationId: string) {
  return tx.dialogueAnswer.findMany({
    where: {
      text: { not: '' },
      group: {
        members: { some: { participationId } },
        round: { workshop: { state: 'PUBLISHED' } },
      },
    },
    orderBy: [{ group: { round: { position: 'asc' } } }, { step: { position: 'asc' } }],
    select: {
      text: true,
      group: {
        select: { number: true, round: { select: { workshop: { select: { name: true } } } } },
      },
      step: { select: { textSv: true, textEn: true, questionSv: true, questionEn: true } },
    },
  });
}
