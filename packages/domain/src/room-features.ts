import type { AccessKind } from './needs.ts';

/** Technical things that a room can have and a seminar or item can need. */
export const technicalFeatures = [
  'screen',
  'sound',
  'microphone',
  'headset',
  'stage',
  'stage-light',
  'piano',
  'camera',
  'whiteboard',
  'round-tables',
] as const;

/** What makes a room reachable and bearable; each is a need that participants can tell of. */
export const accessFeatures = [
  'wheelchair',
  'hearing-loop',
  'quiet-room',
] as const satisfies readonly AccessKind[];

export type TechnicalFeature = (typeof technicalFeatures)[number];
export type AccessFeature = (typeof accessFeatures)[number];
export type RoomFeature = TechnicalFeature | AccessFeature;

export const roomFeatures: readonly RoomFeature[] = [...technicalFeatures, ...accessFeatures];

const known = new Set<string>(roomFeatures);

/** The words that are features, in the order of the vocabulary, each once. */
export function knownFeatures(words: readonly string[]): RoomFeature[] {
  if (!words.some((word) => known.has(word))) return [];
  return roomFeatures.filter((feature) => words.includes(feature));
}
