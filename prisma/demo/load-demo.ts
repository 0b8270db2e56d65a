import { dayAt, instantAt } from '@ledarforum/domain/zoned-time';
import type { Database, Tx } from '../src/client.ts';
import { choosingDay, draftDay, pastDay } from './days.ts';
import { demoId } from './demo-id.ts';
import { evaluate } from './evaluation.ts';
import { type EventRows, eventRows, timeZone } from './event-rows.ts';
import { insertWhatLasts } from './lasting.ts';
import { insertMaterials } from './materials.ts';
import { insertOtherForms } from './other-forms.ts';

import { dealTables, inviteAll, rankings, seatEverybody } from './participations.ts';
import { type DemoRegister, makeRegister } from './people.ts';
import { createChance } from './random.ts';

const dayMs = 24 * 60 * 60 * 1000;
const seed = 20_220_511;

/**
 * Fills an empty database with a fictional municipality: 460 managers, one evaluated day, one whose seminars
 * are being chosen and one draft. Dates follow from `now`; all else is the same every time. One
 * transaction: all of it or nothing.
 */
export async function loadDemo(database: Database, now: Date): Promise<void> {
  await database.$transaction((tx) => insertAll(tx, now), { timeout: 120_000 });
}

async function insertAll(tx: Tx, now: Date): Promise<void> {
  const register = makeRegister(seed);
  await insertRegister(tx, register);
  const seriesId = demoId('series');
  await tx.eventSeries.create({ data: { id: seriesId, name: 'Ledarforum' } });

  const past = eventRows(pastDay(weekday(now, -190), noonOf(now, -200)), seriesId);
  const choosing = eventRows(choosingDay(weekday(now, 17), noonOf(now, 6)), seriesId);
  const draft = eventRows(draftDay(weekday(now, 170)), seriesId);
  const everyone = register.groups.at(-1);
  for (const rows of [past, choosing, draft]) {
    await insertEvent(tx, rows, demoId(`group ${everyone?.name}`));
  }
  await insertPastLife(tx, register, past, now);
  await insertOtherForms(tx, past.event.id ?? '', createChance(seed + 3));
  await insertChoosingLife(tx, register, choosing, now);
  await insertWhatLasts(tx, {
    pastId: past.event.id ?? '',
    nextId: choosing.event.id ?? '',
    ownerIds: register.groups[0]?.personIds.slice(1, 3) ?? [],
    now,
  });
}

async function insertRegister(tx: Tx, register: DemoRegister): Promise<void> {
  await tx.organisation.create({
    data: {
      id: demoId('organisation'),
      name: 'Storåkra kommun',
      contactEmail: 'ledarforum@storakra.example',
      demo: true,
    },
  });
  for (const kinds of [['FORVALTNING', 'BOLAG'], ['VERKSAMHET'], ['ENHET']]) {
    await tx.unit.createMany({ data: register.units.filter(({ kind }) => kinds.includes(kind)) });
  }
  await tx.person.createMany({
    data: register.people.map(({ managerId: _, ...person }) => person),
  });
  const withManager = register.people.filter(({ managerId }) => managerId !== null);
  await tx.$executeRaw`
    UPDATE person SET manager_id = given.manager_id
      FROM unnest(${withManager.map(({ id }) => id)}::uuid[], ${withManager.map(({ managerId }) => managerId)}::uuid[])
        AS given (id, manager_id)
      WHERE person.id = given.id`;
  const groups = register.groups.map((group) => ({ ...group, id: demoId(`group ${group.name}`) }));
  await tx.leadershipGroup.createMany({
    data: groups.map(({ id, name, nesting }) => ({ id, name, nesting })),
  });
  await tx.leadershipGroupMember.createMany({
    data: groups.flatMap(({ id, personIds }) =>
      personIds.map((personId) => ({ groupId: id, personId })),
    ),
  });
  const holder = (title: string) =>
    register.people.find((person) => person.title === title)?.id ?? '';
  await tx.roleGrant.createMany({
    data: [
      { personId: holder('HR-chef'), role: 'ORGANISER' },
      { personId: holder('Kommunikationschef'), role: 'ORGANISER' },
      { personId: holder('Kommundirektör'), role: 'LEADERSHIP' },
      { personId: holder('HR-chef'), role: 'LEADERSHIP' },
    ],
  });
}

async function insertEvent(tx: Tx, rows: EventRows, leadershipGroupId: string): Promise<void> {
  await tx.event.create({ data: rows.event });
  await tx.eventAudience.create({ data: { eventId: rows.event.id ?? '', leadershipGroupId } });
  await tx.room.createMany({ data: rows.rooms });
  await tx.programmeItem.createMany({ data: rows.items });
  await tx.seminarBlock.createMany({ data: rows.blocks });
  await tx.slot.createMany({ data: rows.slots });
  await tx.seminar.createMany({ data: rows.seminars });
  await tx.seminarSession.createMany({ data: rows.sessions });
}

async function insertPastLife(
  tx: Tx,
  register: DemoRegister,
  rows: EventRows,
  now: Date,
): Promise<void> {
  const chance = createChance(seed + 1);
  const participations = inviteAll(register, rows, chance, {
    invitedAt: daysFrom(now, -230),
    replied: 0.96,
  });
  await tx.participation.createMany({ data: participations });
  const seats = seatEverybody(rows, participations, chance);
  await tx.seat.createMany({ data: seats });
  const { workshop, round, groups, members } = dealTables(register, rows, participations, 10);
  await tx.workshop.create({ data: workshop });
  await tx.workshopRound.create({ data: round });
  await tx.workshopGroup.createMany({ data: groups });
  await tx.workshopGroupMember.createMany({ data: members });
  const evaluation = evaluate(register, rows, participations, seats, chance);
  await tx.evaluationForm.createMany({ data: evaluation.forms });
  await tx.evaluationQuestion.createMany({ data: evaluation.questions });
  await tx.evaluationReceipt.createMany({ data: evaluation.receipts });
  await tx.evaluationResponse.createMany({ data: evaluation.responses });
  await tx.evaluationAnswer.createMany({ data: evaluation.answers });
  await tx.evaluationText.createMany({ data: evaluation.texts });
  await tx.evaluationSnapshot.createMany({ data: evaluation.snapshots });
  await insertMaterials(tx, {
    eventId: rows.event.id ?? '',
    seminars: rows.seminars,
    participationId: participations[0]?.id ?? '',
    now,
  });
}

async function insertChoosingLife(
  tx: Tx,
  register: DemoRegister,
  rows: EventRows,
  now: Date,
): Promise<void> {
  const chance = createChance(seed + 2);
  const participations = inviteAll(register, rows, chance, {
    invitedAt: daysFrom(now, -14),
    replied: 0.87,
  });
  await tx.participation.createMany({ data: participations });
  const { lists, preferences } = rankings(rows, participations, chance, {
    answered: 0.62,
    savedAt: now,
  });
  await tx.preferenceList.createMany({ data: lists });
  await tx.preference.createMany({ data: preferences });
}

/** The Wednesday nearest to so many days from now. */
function weekday(now: Date, days: number): string {
  const near = daysFrom(now, days);
  return daysFrom(near, 3 - near.getUTCDay())
    .toISOString()
    .slice(0, 10);
}

/** Noon by the municipality's clocks, so many days from now. */
function noonOf(now: Date, days: number): Date {
  return instantAt(dayAt(daysFrom(now, days), timeZone), '12:00', timeZone);
}

function daysFrom(now: Date, days: number): Date {
  return new Date(now.getTime() + days * dayMs);
}
