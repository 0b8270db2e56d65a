import type { MyCompanion } from '@ledarforum/contract/companions';
import type { Tx } from '@ledarforum/database/client';
import { canRank } from '@ledarforum/domain/choices';
import { isInTheRooms } from '@ledarforum/domain/claims';
import { type CompanionStep, stepCompanions } from '@ledarforum/domain/companions';
import type { z } from 'zod';
import { found, Problem } from '../../problem.ts';
import * as repository from './companions-repository.ts';

type Answer = z.input<typeof MyCompanion>;
type Row = Awaited<ReturnType<typeof repository.listMine>>[number];

interface Whose {
  readonly personId: string;
  readonly blockId: string;
}

/** With whom a person chooses in each block of an event that is ranked. */
export async function readMyCompanions(
  tx: Tx,
  personId: string,
  eventId: string,
  now: Date,
): Promise<{ blocks: Answer[] }> {
  const mine = found(await repository.findChoosers(tx, personId, eventId));
  const me = mine[0]?.participationId;
  const blockIds = mine.map(({ blockId }) => blockId);
  const rows = me === undefined ? [] : await repository.listMine(tx, me, blockIds);
  return {
    blocks: mine.map((facts) =>
      companionAnswer(
        facts,
        rows.filter(({ blockId }) => blockId === facts.blockId),
        now,
      ),
    ),
  };
}

function refusalOf(facts: repository.ChooserFacts, now: Date): Answer['refusal'] {
  const may = canRank(facts, now);
  if (!may.ok) return may.code;
  return facts.protectedIdentity ? 'companion-protected' : null;
}

function companionAnswer(
  facts: repository.ChooserFacts & { blockId: string },
  rows: readonly Row[],
  now: Date,
): Answer {
  const { participationId: me, blockId } = facts;
  const pair = rows.find(({ agreedAt }) => agreedAt !== null);
  const other = pair && (pair.askerId === me ? pair.asked : pair.asker);
  const mine = rows.find(({ askerId, agreedAt }) => askerId === me && agreedAt === null);
  const waiting = rows.filter(
    ({ askedId, agreedAt, declinedAt, asker }) =>
      askedId === me && agreedAt === null && declinedAt === null && isInTheRooms(asker.attendance),
  );
  return {
    blockId,
    refusal: refusalOf(facts, now),
    companion: other ? { ...colleagueAnswer(other), onSite: isInTheRooms(other.attendance) } : null,
    asked: mine ? { ...colleagueAnswer(mine.asked), declined: mine.declinedAt !== null } : null,
    askedBy: pair ? [] : waiting.map(({ asker }) => colleagueAnswer(asker)),
  };
}

function colleagueAnswer({ id, person }: Row['asker']) {
  const hidden = person.protectedIdentity;
  return {
    participationId: id,
    name: hidden ? null : `${person.givenName} ${person.familyName}`.trim(),
    unit: hidden ? null : person.unit.name,
  };
}

async function mayChoose(tx: Tx, { personId, blockId }: Whose, now: Date) {
  const facts = found(await repository.findChooser(tx, personId, blockId));
  const refusal = refusalOf(facts, now);
  if (refusal !== null) throw new Problem(refusal);
  return facts;
}

export async function findColleagues(tx: Tx, whose: Whose, search: string, now: Date) {
  const { eventId, participationId } = await mayChoose(tx, whose, now);
  const rows = await repository.searchColleagues(tx, { eventId, but: participationId, search });
  return { rows };
}

/** Asks, accepts or turns down a colleague. Of two who do so at the same time the second sees what the first did. */
export async function answerColleague(
  tx: Tx,
  whose: Whose,
  { kind, other }: { kind: 'ask' | 'accept' | 'decline'; other: string },
  now: Date,
): Promise<Answer> {
  const facts = await mayChoose(tx, whose, now);
  const them = found(await repository.findAskable(tx, facts.eventId, other));
  if (kind !== 'decline' && !isInTheRooms(them.attendance)) {
    throw new Problem('companion-not-on-site');
  }
  const by = facts.participationId;
  await repository.lockColleagues(tx, [by, other]);
  return change(tx, { ...facts, blockId: whose.blockId }, { kind, by, other }, now);
}

/** Leaves the colleague, or takes the question back. */
export async function endCompanion(tx: Tx, whose: Whose, now: Date): Promise<Answer> {
  const facts = await mayChoose(tx, whose, now);
  const by = facts.participationId;
  const other = await repository.findCompanion(tx, whose.blockId, by);
  await repository.lockColleagues(tx, other === null ? [by] : [by, other]);
  return change(tx, { ...facts, blockId: whose.blockId }, { kind: 'end', by }, now);
}

async function change(
  tx: Tx,
  facts: repository.ChooserFacts & { blockId: string },
  step: CompanionStep,
  now: Date,
): Promise<Answer> {
  const { blockId, participationId: me } = facts;
  const people = step.kind === 'end' ? [me] : [me, step.other];
  const before = await repository.listAsks(tx, blockId, people);
  const decision = stepCompanions(before, step);
  if (!decision.ok) throw new Problem(decision.code);
  await repository.saveAsks(tx, blockId, { before, after: decision.asks }, now);
  return companionAnswer(facts, await repository.listMine(tx, me, [blockId]), now);
}
