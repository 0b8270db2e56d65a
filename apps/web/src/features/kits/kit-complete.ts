import { type KitContent, mostStepMinutes } from '@ledarforum/domain/kit';

/** Whether it can be sent: a Swedish text everywhere, and a time for each step. */
export function isKitComplete({ questions, agenda }: KitContent): boolean {
  return (
    questions.every(({ sv }) => sv.trim() !== '') &&
    agenda.length > 0 &&
    agenda.every(
      ({ minutes, title }) =>
        title.sv.trim() !== '' &&
        Number.isInteger(minutes) &&
        minutes >= 1 &&
        minutes <= mostStepMinutes,
    )
  );
}
