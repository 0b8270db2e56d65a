import type { MailServer } from '../../stage/mail-server.ts';
import { type Manager, makeManagers } from '../../stage/managers.ts';
import type { Product } from '../../stage/product.ts';

/** The day's own installation and everybody's inbox. */
export type Town = { product: Product; mail: MailServer };

export const managers = makeManagers(400);
export const director = managerAt(0);
/** One of the managers, who arranges the day. */
export const organiser = managerAt(9);
/** The manager whose phone we look at. */
export const guest = managerAt(57);

export const eventName = 'Chefens dag';
export const theDay = wednesdayAhead();

/** What everybody visits, as in the first of the real days. */
export const seminars = [
  'Chefens ansvar i vardagen – taktik, samarbete och problemlösning',
  'Värdet vi skapar tillsammans',
  'Att styra och leda i en gemensam riktning vid förändring och komplexitet',
  'Vår utvecklingsresa – mot ett bättre imorgon',
];

/** How somebody answers the four scales about the day; ten people in a row give the shares that the result asserts. */
export function answersOf(
  place: number,
): [whole: number, contacts: number, use: number, time: number] {
  const whole = [2, 3, 3, 4, 4, 4, 4, 5, 5, 5];
  const contacts = [3, 4, 4, 4, 4, 4, 5, 5, 5, 5];
  const use = [2, 3, 3, 3, 4, 4, 4, 4, 5, 5];
  const time = [1, 2, 2, 3, 3, 3, 4, 4, 4, 5];
  const at = (steps: readonly number[]) => steps[place % 10] ?? 3;
  return [at(whole), at(contacts), at(use), at(time)];
}

function managerAt(place: number): Manager {
  const manager = managers[place];
  if (!manager) throw new Error(`There is no manager ${place}.`);
  return manager;
}

/** A Wednesday about six weeks from now. */
function wednesdayAhead(): string {
  const near = new Date(Date.now() + 42 * 86_400_000);
  near.setUTCDate(near.getUTCDate() + 3 - near.getUTCDay());
  return near.toISOString().slice(0, 10);
}
