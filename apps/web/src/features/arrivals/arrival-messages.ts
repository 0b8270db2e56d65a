import { defineMessages } from '../../lib/messages.ts';

export const arrivalMessages = defineMessages({
  title: { sv: 'Incheckning', en: 'Check-in' },
  lead: {
    sv: 'Skriv början av namnet och tryck på Enter när bara en är kvar.',
    en: 'Write the beginning of the name and press Enter when only one is left.',
  },
  here: { sv: 'Här', en: 'Here' },
  awaited: { sv: 'Väntas', en: 'Awaited' },
  all: { sv: 'Alla inbjudna', en: 'Everybody invited' },
  show: { sv: 'Visa', en: 'Show' },
  protectedCount: {
    sv: (count: number) =>
      count === 1
        ? 'Dessutom kommer 1 person med skyddade personuppgifter. Den visas inte här, räknas som på plats och checkas in med sin egen kod.'
        : `Dessutom kommer ${count} personer med skyddade personuppgifter. De visas inte här, räknas som på plats och checkas in med sin egen kod.`,
    en: (count: number) =>
      count === 1
        ? '1 person whose personal data is protected is coming too. They are not shown here, count as present and are checked in by a code of their own.'
        : `${count} people whose personal data is protected are coming too. They are not shown here, count as present and are checked in by a code of their own.`,
  },
  search: { sv: 'Namn', en: 'Name' },
  codeFound: {
    sv: 'Det är en kod. Tryck på Enter eller på knappen.',
    en: 'That is a code. Press Enter or the button.',
  },
  tickCode: { sv: 'Checka in med koden', en: 'Check in by the code' },
  codeTicked: { sv: 'Den som har koden är här', en: 'Whoever has the code is here' },
  codeUndone: {
    sv: 'Den som har koden är inte längre incheckad',
    en: 'Whoever has the code is no longer checked in',
  },
  tick: { sv: 'Här', en: 'Here' },
  tickName: { sv: (name: string) => `${name} är här`, en: (name: string) => `${name} is here` },
  undo: { sv: 'Ångra', en: 'Undo' },
  undoName: {
    sv: (name: string) => `Ångra att ${name} är här`,
    en: (name: string) => `Undo that ${name} is here`,
  },
  since: { sv: (time: string) => `här sedan ${time}`, en: (time: string) => `here since ${time}` },
  undone: {
    sv: (name: string) => `${name} är inte längre incheckad`,
    en: (name: string) => `${name} is no longer checked in`,
  },
  INVITED: { sv: 'har inte svarat', en: 'has not replied' },
  COMING: { sv: '', en: '' },
  DIGITAL: { sv: 'skulle delta digitalt', en: 'was to take part digitally' },
  DECLINED: { sv: 'har tackat nej', en: 'has declined' },
  uninvited: { sv: 'inte inbjuden', en: 'not invited' },
  uninvitedTitle: {
    sv: 'Finns i registret men är inte inbjudna',
    en: 'In the register but not invited',
  },
  several: {
    sv: (count: number) => `${count} passar. Skriv mer av namnet eller välj i listan.`,
    en: (count: number) => `${count} match. Write more of the name or choose in the list.`,
  },
  nobody: { sv: 'Ingen inbjuden heter så.', en: 'Nobody invited has that name.' },
  nobodyAwaited: { sv: 'Alla som väntas är här.', en: 'Everybody awaited is here.' },
  nobodyHere: { sv: 'Ingen har checkat in än.', en: 'Nobody has checked in yet.' },
  nobodyInvited: { sv: 'Ingen är inbjuden än.', en: 'Nobody is invited yet.' },
  shown: {
    sv: (shown: number, all: number) => `Visar ${shown} av ${all}. Sök för att hitta fler.`,
    en: (shown: number, all: number) => `Showing ${shown} of ${all}. Search to find more.`,
  },
  list: { sv: 'Deltagare', en: 'Participants' },
});
