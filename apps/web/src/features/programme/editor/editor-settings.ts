import { useSyncExternalStore } from 'react';
import { type StoredChoice, storedChoice } from '../../../lib/stored-choice.ts';

const keepNothing = () => undefined;

const step = storedChoice('ledarforum-editor-step', ['5', '15', '30'], () => '15', keepNothing);
const density = storedChoice(
  'ledarforum-editor-view',
  ['roomy', 'condensed'],
  () => 'roomy',
  keepNothing,
);

export type Density = ReturnType<typeof density.get>;

/** How the grid is set in this browser: minutes a step, and how tall a minute is. */
export function useEditorSettings() {
  return {
    step: useStored(step),
    density: useStored(density),
    setStep: step.set,
    setDensity: density.set,
  };
}

function useStored<Value extends string>({ subscribe, get }: StoredChoice<Value>): Value {
  return useSyncExternalStore(subscribe, get);
}

const pixelsPerMinute = { 5: 3, 15: 2, 30: 1.3 } as const;
const condensedPixels = 0.9;

/** Height of a minute, in pixels. */
export function minuteHeight(minutes: '5' | '15' | '30', view: Density): number {
  return view === 'condensed' ? condensedPixels : pixelsPerMinute[minutes];
}
