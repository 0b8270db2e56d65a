import { type EventPhase, phaseReached } from './event-phase.ts';
import { instantAt } from './zoned-time.ts';

export const materialKinds = ['FILE', 'LINK', 'PICTURE'] as const;
export type MaterialKind = (typeof materialKinds)[number];

/** Who may see a material: all who were invited, those who came, those of its seminar, organisers alone, anybody with the address. */
export const materialAudiences = ['INVITED', 'CAME', 'SEMINAR', 'ORGANISERS', 'PUBLIC'] as const;
export type MaterialAudience = (typeof materialAudiences)[number];

/** When a material is shown to others than organisers. */
export const materialTimes = ['NOW', 'AFTER'] as const;
export type MaterialTime = (typeof materialTimes)[number];

/** The largest file that is taken in, in bytes. */
export const largestMaterialBytes = 25 * 1024 * 1024;
/** What all files of an event may take together, in bytes. */
export const largestEventBytes = 1024 * 1024 * 1024;
/** How many materials an event may have. */
export const mostMaterials = 1000;

export interface DayFacts {
  readonly phase: EventPhase;
  /** `2026-05-11`, in the time zone. */
  readonly date: string;
  /** How many days in a row, from 1. */
  readonly days: number;
  readonly timeZone: string;
}

/** True when the day's evaluation has begun, or the midnight that ends its last day has passed. */
export function dayIsOver({ phase, date, days, timeZone }: DayFacts, now: Date): boolean {
  if (phaseReached(phase, 'EVALUATING')) return true;
  const next = new Date(`${date}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + days);
  return now >= instantAt(next.toISOString().slice(0, 10), '00:00', timeZone);
}

export interface MaterialFacts {
  readonly kind: MaterialKind;
  readonly seminarId: string | null;
  readonly audience: MaterialAudience;
  readonly publish: MaterialTime;
  /** What a picture shows, in words. Empty for other kinds. */
  readonly altText: string;
  /** Somebody has asked not to be in the picture, and nobody has decided yet. */
  readonly hidden: boolean;
  readonly removed: boolean;
}

export interface MaterialViewer {
  readonly organiser: boolean;
  /** Null for somebody who was not invited to the event. */
  readonly participation: {
    readonly came: boolean;
    readonly seminarIds: ReadonlySet<string>;
  } | null;
}

/**
 * Whether somebody may see a material. Organisers see all that is not removed. Nobody else sees a picture that is not told of in
 * words or that somebody has asked to be taken out of, or what is kept until the day is over before it is.
 */
export function canSeeMaterial(
  material: MaterialFacts,
  viewer: MaterialViewer,
  dayOver: boolean,
): boolean {
  if (material.removed) return false;
  if (viewer.organiser) return true;
  if (material.hidden || needsAltText(material)) return false;
  if (material.publish === 'AFTER' && !dayOver) return false;
  return isInAudience(material, viewer);
}

/** A picture that nobody has told of in words. */
export function needsAltText({ kind, altText }: Pick<MaterialFacts, 'kind' | 'altText'>): boolean {
  return kind === 'PICTURE' && altText.trim() === '';
}

function isInAudience(
  { audience, seminarId }: MaterialFacts,
  { participation }: MaterialViewer,
): boolean {
  switch (audience) {
    case 'PUBLIC':
      return true;
    case 'INVITED':
      return participation !== null;
    case 'CAME':
      return participation?.came === true;
    case 'SEMINAR':
      return seminarId !== null && participation?.seminarIds.has(seminarId) === true;
    case 'ORGANISERS':
      return false;
  }
}

const longestName = 120;

/**
 * A name that a file can be saved under on any system: no folders, control characters, marks that turn the direction of writing, or
 * characters that some system refuses; ends in the extension of what the file was found to be, never in the one it claimed.
 */
export function safeFileName(claimed: string, extension: string): string {
  const base = claimed.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const stem = base
    .replace(/\.[^.]*$/, '')
    .replace(/[\p{C}\u2028\u2029]/gu, '')
    .replace(/[<>:"|?*%]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  const short = [...stem].slice(0, longestName).join('').trimEnd();
  return `${short === '' ? 'fil' : short}.${extension}`;
}
