import type { Schema } from '../../lib/api-client.ts';
import { defineMessages, type Texts } from '../../lib/messages.ts';

export const needMessages = defineMessages({
  vegetarian: { sv: 'Vegetariskt', en: 'Vegetarian' },
  vegan: { sv: 'Veganskt', en: 'Vegan' },
  'gluten-free': { sv: 'Glutenfritt', en: 'Gluten-free' },
  'lactose-free': { sv: 'Laktosfritt', en: 'Lactose-free' },
  'no-nuts': { sv: 'Utan nötter', en: 'No nuts' },
  'no-pork': { sv: 'Utan fläskkött', en: 'No pork' },
  wheelchair: { sv: 'Rullstol eller rullator', en: 'Wheelchair or walker' },
  'hearing-loop': { sv: 'Hörslinga', en: 'Hearing loop' },
  'sign-language': { sv: 'Teckenspråkstolk', en: 'Sign language interpreter' },
  'close-seat': { sv: 'Plats nära scenen', en: 'A seat near the stage' },
  'quiet-room': { sv: 'Tyst rum att vila i', en: 'A quiet room to rest in' },
});

export const dietKinds: readonly Schema<'DietKind'>[] = [
  'vegetarian',
  'vegan',
  'gluten-free',
  'lactose-free',
  'no-nuts',
  'no-pork',
];

export const accessKinds: readonly Schema<'AccessKind'>[] = [
  'wheelchair',
  'hearing-loop',
  'sign-language',
  'close-seat',
  'quiet-room',
];

/** The word for a need, whichever part it is of. */
export function needName(t: Texts<Record<string, string>>, kind: string): string {
  return t[kind] ?? kind;
}
