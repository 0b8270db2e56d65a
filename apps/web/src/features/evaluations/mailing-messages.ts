import { defineMessages } from '../../lib/messages.ts';

export const mailingMessages = defineMessages({
  title: { sv: 'Utskick', en: 'Letters' },
  lead: {
    sv: 'Påminnelser går bara till dem som inte har svarat. Ingen ser vilka det är.',
    en: 'Reminders go only to those who have not answered. Nobody sees who they are.',
  },
  none: { sv: 'Inga utskick är planerade.', en: 'No letters are planned.' },
  kind: {
    sv: (kind: 'OPENING' | 'REMINDER'): string => (kind === 'OPENING' ? 'Öppnar' : 'Påminnelse'),
    en: (kind: 'OPENING' | 'REMINDER'): string => (kind === 'OPENING' ? 'Opens' : 'Reminder'),
  },
  planned: {
    sv: (when: string, count: number) => `${when}. Skulle nu gå till ${people(count)}.`,
    en: (when: string, count: number) => `${when}. Would now go to ${peopleEn(count)}.`,
  },
  sent: {
    sv: (when: string, count: number) => `Skickat ${when} till ${people(count)}.`,
    en: (when: string, count: number) => `Sent ${when} to ${peopleEn(count)}.`,
  },
  cancelled: { sv: 'Inställt.', en: 'Cancelled.' },
  move: { sv: 'Ändra tid', en: 'Change the time' },
  cancel: { sv: 'Ställ in', en: 'Cancel' },
  planAgain: { sv: 'Planera igen', en: 'Plan again' },
  cancelledNow: { sv: 'Utskicket är inställt.', en: 'The letters are cancelled.' },
  remind: {
    sv: (about: string, count: number) => `Påminn om ${about} (${count})`,
    en: (about: string, count: number) => `Remind of ${about} (${count})`,
  },
  remindTitle: { sv: 'Skicka påminnelse?', en: 'Send a reminder?' },
  remindLead: {
    sv: (count: number) => `Skickas nu till ${people(count)} som inte har svarat.`,
    en: (count: number) => `Goes now to ${peopleEn(count)} who have not answered.`,
  },
  sendTo: {
    sv: (count: number) => `Skicka till ${people(count)}`,
    en: (count: number) => `Send to ${peopleEn(count)}`,
  },
  moveTitle: { sv: 'När ska det skickas?', en: 'When should it be sent?' },
  day: { sv: 'Dag', en: 'Day' },
  time: { sv: 'Tid', en: 'Time' },
  save: { sv: 'Spara', en: 'Save' },
  planReminder: {
    sv: (about: string) => `Planera påminnelse om ${about}`,
    en: (about: string) => `Plan a reminder of ${about}`,
  },
});

const people = (count: number) => (count === 1 ? '1 person' : `${count} personer`);
const peopleEn = (count: number) => (count === 1 ? '1 person' : `${count} people`);
