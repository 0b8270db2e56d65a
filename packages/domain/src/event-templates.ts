import { dialogueDay } from './event-templates/dialogue-day.ts';
import { rotationDay } from './event-templates/rotation-day.ts';
import type { EventTemplate, TemplateItem, TwoLanguages } from './event-templates/template.ts';
import { valuesDay } from './event-templates/values-day.ts';
import type { ChoiceMode } from './programme-kinds.ts';
import { dayAt, instantAt, timeAt } from './zoned-time.ts';

/** The starting templates, after three real leadership days. */
export const eventTemplates = [rotationDay, valuesDay, dialogueDay] as const;

export const templateKeys = ['rotation-day', 'values-day', 'dialogue-day'] as const;
export type TemplateKey = (typeof templateKeys)[number];

/** The template of a key. */
export function templateOf(key: TemplateKey): EventTemplate {
  const template = eventTemplates.find((candidate) => candidate.key === key);
  if (template === undefined) throw new RangeError(`No such template: ${key}`);
  return template;
}

/** A template laid out on a day, in one language. Rooms are named by their index in `rooms`. */
export interface LaidOutEvent {
  readonly theme: string;
  readonly valueWords: readonly string[];
  readonly description: string;
  readonly rooms: readonly {
    readonly name: string;
    readonly floor: string;
    readonly directions: string;
    readonly capacity: number;
  }[];
  readonly items: readonly {
    readonly kind: TemplateItem['kind'];
    readonly title: string;
    readonly description: string;
    readonly responsible: string;
    readonly technicalNeeds: string;
    readonly startsAt: Date;
    readonly endsAt: Date;
    readonly room: number | null;
  }[];
  readonly blocks: readonly {
    readonly name: string;
    readonly mode: ChoiceMode;
    readonly slots: readonly { readonly startsAt: Date; readonly endsAt: Date }[];
    /** Each runs in every slot, in its own room. */
    readonly seminars: readonly {
      readonly letter: string;
      readonly title: string;
      readonly description: string;
      readonly host: string;
      readonly technicalNeeds: string;
      readonly room: number;
      readonly capacity: number;
      readonly minimum: number;
    }[];
  }[];
}

/**
 * Lays a template out on a day. Times are those of the clocks of the zone on that day, summer time or not.
 * @param day `2026-05-11`
 * @param timeZone an IANA name
 * @throws RangeError for a day or zone that does not exist
 */
export function layOutTemplate(
  template: EventTemplate,
  { day, timeZone, language }: { day: string; timeZone: string; language: keyof TwoLanguages },
): LaidOutEvent {
  const text = (both: TwoLanguages | undefined) => both?.[language] ?? '';
  const span = ({ from, to }: { from: string; to: string }) => ({
    startsAt: instantAt(day, from, timeZone),
    endsAt: instantAt(day, to, timeZone),
  });
  const roomIndex = (key: string) => template.rooms.findIndex((room) => room.key === key);
  return {
    theme: text(template.theme),
    valueWords: template.valueWords.map(text),
    description: describeTemplate(template, language),
    rooms: template.rooms.map((room) => ({
      name: text(room.name),
      floor: text(room.floor),
      directions: text(room.directions),
      capacity: room.capacity,
    })),
    items: template.items.map((item) => ({
      kind: item.kind,
      title: text(item.title),
      description: text(item.description),
      responsible: text(item.responsible),
      technicalNeeds: text(item.technicalNeeds),
      ...span(item),
      room: item.room === undefined ? null : roomIndex(item.room),
    })),
    blocks: template.blocks.map((block) => ({
      name: text(block.name),
      mode: block.mode,
      slots: block.slots.map(span),
      seminars: block.seminars.map((seminar, index) => ({
        letter: String.fromCharCode(65 + index),
        title: text(seminar.title),
        description: text(seminar.description),
        host: text(seminar.host),
        technicalNeeds: text(seminar.technicalNeeds),
        room: roomIndex(seminar.room),
        capacity: seminar.capacity,
        minimum: seminar.minimum ?? 0,
      })),
    })),
  };
}

/** The day in words, and the questions that belong to it as paragraphs of their own. */
function describeTemplate(template: EventTemplate, language: keyof TwoLanguages): string {
  const list = (heading: TwoLanguages, questions: readonly TwoLanguages[]) =>
    questions.length === 0
      ? []
      : [`${heading[language]}\n${questions.map((each) => `– ${each[language]}`).join('\n')}`];
  return [
    template.description[language],
    ...list(
      { sv: 'Fundera gärna innan dagen:', en: 'To think about beforehand:' },
      template.questions.before,
    ),
    ...list(
      { sv: 'Frågor att ta med hem:', en: 'Questions to take home:' },
      template.questions.takeHome,
    ),
  ].join('\n\n');
}

/**
 * The instants of an event moved to another day: the same times by the clocks there, summer time or not. Something that
 * lay some days before or after the event stays as many days away.
 * @param from and
 * @param to are days, `2026-05-11`
 */
export function shiftToDay(
  instant: Date,
  { from, to, timeZone }: { from: string; to: string; timeZone: string },
): Date {
  const here = dayAndTime(instant, timeZone);
  const away = Date.parse(here.day) - Date.parse(from);
  const day = new Date(Date.parse(to) + away).toISOString().slice(0, 10);
  return new Date(instantAt(day, here.time, timeZone).getTime() + here.rest);
}

function dayAndTime(instant: Date, timeZone: string) {
  return {
    day: dayAt(instant, timeZone),
    time: timeAt(instant, timeZone),
    rest: instant.getTime() % 60_000,
  };
}
