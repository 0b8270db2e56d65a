import type { Text } from '@ledarforum/contract/problem';
import type { ManagerNote } from '@ledarforum/domain/register-import-managers';
import type { RowFaultCode } from '@ledarforum/domain/register-rows';

interface Remark {
  readonly message: Text;
  readonly remedy: Text;
}

type Params = Readonly<Record<string, string | number>>;

/** What each fault of a row means and what to do about it. */
const remarks: Record<RowFaultCode | ManagerNote['code'], (params: Params) => Remark> = {
  'missing-name': () => ({
    message: { sv: 'Namn saknas.', en: 'The name is missing.' },
    remedy: { sv: 'Fyll i förnamn och efternamn.', en: 'Fill in first name and last name.' },
  }),
  'name-unclear': ({ value }) => ({
    message: {
      sv: `”${value}” är bara ett ord. Det går inte att se vad som är förnamn och efternamn.`,
      en: `“${value}” is one word only. First name and last name cannot be told apart.`,
    },
    remedy: {
      sv: 'Skriv ”Förnamn Efternamn” eller ”Efternamn, Förnamn”.',
      en: 'Write “First Last” or “Last, First”.',
    },
  }),
  'missing-email': () => ({
    message: {
      sv: 'Personen är ny och saknar e-postadress.',
      en: 'The person is new and has no e-mail address.',
    },
    remedy: { sv: 'Fyll i e-postadressen.', en: 'Fill in the e-mail address.' },
  }),
  'invalid-email': ({ value }) => ({
    message: {
      sv: `”${value}” är ingen e-postadress.`,
      en: `“${value}” is not an e-mail address.`,
    },
    remedy: {
      sv: 'Skriv en adress, till exempel namn@kommun.se.',
      en: 'Write an address, for example name@example.org.',
    },
  }),
  'missing-unit': () => ({
    message: {
      sv: 'Personen är ny och saknar förvaltning eller enhet.',
      en: 'The person is new and has no division or unit.',
    },
    remedy: {
      sv: 'Fyll i minst förvaltning eller bolag.',
      en: 'Fill in at least the division or company.',
    },
  }),
  'unknown-unit': ({ value }) => ({
    message: { sv: `Enheten ”${value}” finns inte.`, en: `There is no unit “${value}”.` },
    remedy: {
      sv: 'Rätta namnet, eller fyll i förvaltningen så att enheten kan läggas upp.',
      en: 'Correct the name, or fill in the division so that the unit can be made.',
    },
  }),
  'ambiguous-unit': ({ value }) => ({
    message: {
      sv: `Det finns flera enheter som heter ”${value}”.`,
      en: `Several units are called “${value}”.`,
    },
    remedy: {
      sv: 'Fyll i förvaltning och verksamhet.',
      en: 'Fill in division and area.',
    },
  }),
  'unknown-manager': ({ value }) => ({
    message: {
      sv: `Chefen ”${value}” finns varken i registret eller i filen.`,
      en: `The manager “${value}” is neither in the register nor in the file.`,
    },
    remedy: {
      sv: 'Rätta uppgiften, helst till chefens e-postadress, eller töm cellen.',
      en: 'Correct it, preferably to the manager’s e-mail address, or clear the cell.',
    },
  }),
  'manager-left': ({ value }) => ({
    message: {
      sv: `Chefen ”${value}” är borttagen ur registret.`,
      en: `The manager “${value}” has left the register.`,
    },
    remedy: { sv: 'Ange den som är chef nu.', en: 'Give the present manager.' },
  }),
  'ambiguous-manager': ({ value }) => ({
    message: {
      sv: `Flera personer heter ”${value}”.`,
      en: `Several people are called “${value}”.`,
    },
    remedy: {
      sv: 'Skriv chefens e-postadress eller anställningsnummer i stället.',
      en: 'Write the manager’s e-mail address or employee number instead.',
    },
  }),
  'manager-cycle': ({ value, people }) => ({
    message: {
      sv: `Med ”${value}” som chef blir ${people} personer chef över sig själva i en cirkel.`,
      en: `With “${value}” as manager, ${people} people become their own managers in a circle.`,
    },
    remedy: { sv: 'Rätta vem som är chef.', en: 'Correct who the manager is.' },
  }),
  'too-long': ({ length, limit }) => ({
    message: {
      sv: `Texten är ${length} tecken. Högst ${limit} får plats.`,
      en: `The text has ${length} characters. At most ${limit} fit.`,
    },
    remedy: { sv: 'Korta texten.', en: 'Shorten the text.' },
  }),
  'not-yes-or-no': ({ value }) => ({
    message: { sv: `”${value}” är varken ja eller nej.`, en: `“${value}” is neither yes nor no.` },
    remedy: {
      sv: 'Skriv ja eller nej, eller lämna cellen tom.',
      en: 'Write yes or no, or leave the cell empty.',
    },
  }),
  'duplicate-email': ({ value, rows }) => ({
    message: {
      sv: `Adressen ${value} står även på rad ${rows}.`,
      en: `The address ${value} is also on row ${rows}.`,
    },
    remedy: {
      sv: 'Behåll en rad per person, med rätt uppgifter.',
      en: 'Keep one row per person, with the right details.',
    },
  }),
  'duplicate-number': ({ value, rows }) => ({
    message: {
      sv: `Anställningsnumret ${value} står även på rad ${rows}.`,
      en: `The employee number ${value} is also on row ${rows}.`,
    },
    remedy: {
      sv: 'Behåll en rad per person, med rätt uppgifter.',
      en: 'Keep one row per person, with the right details.',
    },
  }),
  'duplicate-person': ({ rows }) => ({
    message: {
      sv: `Rad ${rows} handlar om samma person.`,
      en: `Row ${rows} is about the same person.`,
    },
    remedy: {
      sv: 'Behåll en rad per person, med rätt uppgifter.',
      en: 'Keep one row per person, with the right details.',
    },
  }),
  'repeated-row': ({ row }) => ({
    message: { sv: `Raden är lika som rad ${row}.`, en: `The row is the same as row ${row}.` },
    remedy: {
      sv: 'Du behöver inte göra något. Raden läses en gång.',
      en: 'You need not do anything. The row is read once.',
    },
  }),
  'email-taken': ({ value, name }) => ({
    message: {
      sv: `Adressen ${value} hör till ${name} i registret, som har ett annat anställningsnummer.`,
      en: `The address ${value} belongs to ${name} in the register, who has another employee number.`,
    },
    remedy: {
      sv: 'Rätta adressen eller numret. Byter två personer adress, gör det i två steg.',
      en: 'Correct the address or the number. If two people swap addresses, do it in two steps.',
    },
  }),
  'manager-not-imported': ({ value }) => ({
    message: {
      sv: `Chefen ”${value}” står på en felaktig rad. Personens chef ändras inte.`,
      en: `The manager “${value}” is on a faulty row. The person’s manager is not changed.`,
    },
    remedy: {
      sv: 'Rätta chefens rad och läs in filen igen.',
      en: 'Correct the manager’s row and read the file again.',
    },
  }),
};

export function remarkOf(code: keyof typeof remarks, params: Params): Remark {
  return remarks[code](params);
}
