import { problemTable } from '../problem.ts';

export const registerProblems = problemTable({
  'email-taken': {
    status: 409,
    title: {
      sv: 'En annan person har redan den e-postadressen.',
      en: 'Another person already has that e-mail address.',
    },
    remedy: {
      sv: 'Sök på adressen i registret. Personen kan ha slutat; ta i så fall tillbaka hen.',
      en: 'Search the register for the address. If the person has left, bring them back.',
    },
  },
  'employee-number-taken': {
    status: 409,
    title: {
      sv: 'En annan person har redan det anställningsnumret.',
      en: 'Another person already has that employee number.',
    },
    remedy: {
      sv: 'Kontrollera numret, eller sök på det i registret.',
      en: 'Check the number, or search the register for it.',
    },
  },
  'manager-circle': {
    status: 409,
    title: {
      sv: 'Personen skulle bli chef över sig själv genom flera led.',
      en: 'The person would become their own manager through several steps.',
    },
    remedy: { sv: 'Välj en annan chef.', en: 'Choose another manager.' },
  },
  'last-organiser': {
    status: 409,
    title: {
      sv: 'Det måste finnas minst en arrangör kvar.',
      en: 'At least one organiser must remain.',
    },
    remedy: {
      sv: 'Gör någon annan till arrangör först.',
      en: 'Make someone else an organiser first.',
    },
  },
  'not-yourself': {
    status: 409,
    title: {
      sv: 'Du kan inte ta bort dig själv ur registret.',
      en: 'You cannot remove yourself from the register.',
    },
    remedy: { sv: 'Be en annan arrangör göra det.', en: 'Ask another organiser to do it.' },
  },
  'confirmation-differs': {
    status: 409,
    title: {
      sv: 'Namnet du skrev är inte personens namn.',
      en: 'The name you wrote is not the person’s name.',
    },
    remedy: {
      sv: 'Skriv hela namnet precis som det står i registret.',
      en: 'Write the full name exactly as it stands in the register.',
    },
  },
  'unit-name-taken': {
    status: 409,
    title: {
      sv: 'Det finns redan en enhet med det namnet på samma plats.',
      en: 'There is already a unit of that name in the same place.',
    },
    remedy: { sv: 'Välj ett annat namn.', en: 'Choose another name.' },
  },
  'unit-inside-itself': {
    status: 409,
    title: {
      sv: 'En enhet kan inte ligga under sig själv.',
      en: 'A unit cannot lie below itself.',
    },
    remedy: { sv: 'Välj en annan plats.', en: 'Choose another place.' },
  },
  'unit-too-deep': {
    status: 409,
    title: { sv: 'Trädet får ha högst sex nivåer.', en: 'The tree may have at most six levels.' },
    remedy: { sv: 'Välj en plats högre upp.', en: 'Choose a place higher up.' },
  },
  'unit-not-empty': {
    status: 409,
    title: {
      sv: 'Enheten har personer eller enheter under sig.',
      en: 'The unit has people or units in it.',
    },
    remedy: {
      sv: 'Flytta dem först. Även personer som har slutat räknas.',
      en: 'Move them first. People who have left count as well.',
    },
  },
  'unit-in-audience': {
    status: 409,
    title: {
      sv: 'Enheten är inbjuden till ett forum.',
      en: 'The unit is invited to an event.',
    },
    remedy: {
      sv: 'Ta bort enheten ur forumets inbjudan först.',
      en: 'Take the unit out of the event’s invitation first.',
    },
  },
  'group-name-taken': {
    status: 409,
    title: {
      sv: 'Det finns redan en ledningsgrupp med det namnet.',
      en: 'There is already a leadership group of that name.',
    },
    remedy: { sv: 'Välj ett annat namn.', en: 'Choose another name.' },
  },
  'group-order-outdated': {
    status: 409,
    title: {
      sv: 'Ledningsgrupperna har ändrats sedan du öppnade sidan.',
      en: 'The leadership groups have changed since you opened the page.',
    },
    remedy: { sv: 'Ladda om och ordna dem igen.', en: 'Reload and order them again.' },
  },
  'group-in-audience': {
    status: 409,
    title: {
      sv: 'Ledningsgruppen är inbjuden till ett forum.',
      en: 'The leadership group is invited to an event.',
    },
    remedy: {
      sv: 'Ta bort gruppen ur forumets inbjudan först.',
      en: 'Take the group out of the event’s invitation first.',
    },
  },
  'accent-too-faint': {
    status: 422,
    title: {
      sv: 'Färgen är för ljus för att läsas mot papperet.',
      en: 'The colour is too faint to be read on the paper.',
    },
    remedy: {
      sv: 'Välj en mörkare färg. Kontrasten ska vara minst 4,5:1.',
      en: 'Choose a darker colour. The contrast must be at least 4.5:1.',
    },
  },
  'register-columns-unknown': {
    status: 422,
    title: {
      sv: 'Filens rubriker går inte att känna igen.',
      en: 'The headings of the file are not recognised.',
    },
    remedy: {
      sv: 'Ha en kolumn E-post eller Anställningsnummer, och till exempel Förnamn, Efternamn, Titel, Förvaltning, Enhet och Chef.',
      en: 'Have a column E-mail or Employee number, and for example First name, Last name, Title, Division, Unit and Manager.',
    },
  },
  'import-not-waiting': {
    status: 409,
    title: {
      sv: 'Importen är redan genomförd eller för gammal.',
      en: 'The import has already been carried out or is too old.',
    },
    remedy: { sv: 'Läs in filen igen.', en: 'Read the file again.' },
  },
  'import-outdated': {
    status: 409,
    title: {
      sv: 'Registret har ändrats sedan filen lästes.',
      en: 'The register has changed since the file was read.',
    },
    remedy: {
      sv: 'Läs in filen igen, så att du ser vad den gör nu.',
      en: 'Read the file again, so that you see what it does now.',
    },
  },
  'import-changes-nothing': {
    status: 409,
    title: {
      sv: 'Filen ändrar ingenting i registret.',
      en: 'The file changes nothing in the register.',
    },
    remedy: {
      sv: 'Rätta de felaktiga raderna och läs in filen igen.',
      en: 'Correct the faulty rows and read the file again.',
    },
  },
  'import-without-faults': {
    status: 409,
    title: {
      sv: 'Det finns inga felaktiga rader att hämta.',
      en: 'There are no faulty rows to fetch.',
    },
    remedy: {
      sv: 'Felbladet finns från det att filen lästs tills importen är genomförd.',
      en: 'The error sheet is there from when the file is read until the import is carried out.',
    },
  },
  'import-not-undoable': {
    status: 409,
    title: { sv: 'Importen går inte att ångra.', en: 'The import cannot be undone.' },
    remedy: {
      sv: 'En import kan ångras en gång, inom 30 dagar från att den genomfördes.',
      en: 'An import can be undone once, within 30 days of being carried out.',
    },
  },
  'import-touched-since': {
    status: 409,
    title: {
      sv: 'Några av personerna eller enheterna har ändrats efter importen.',
      en: 'Some of the people or units have been changed after the import.',
    },
    remedy: {
      sv: 'Rätta dem för hand i registret, eller läs in en rättad fil.',
      en: 'Correct them by hand in the register, or read a corrected file.',
    },
  },
});
