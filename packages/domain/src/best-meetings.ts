export const meetingKinds = ['ONE_TO_ONE', 'TEAM', 'RESIDENT', 'PARTNER', 'OTHER'] as const;
export type MeetingKind = (typeof meetingKinds)[number];

/** So many days at most: it is a practice, not a habit yet. */
export const mostPracticeDays = 14;
/** So many meetings at most in one practice. */
export const mostMeetings = 200;
const dayMs = 24 * 60 * 60 * 1000;

/** Each is a problem code of the contract. */
export type PracticeRefusal = 'practice-days-disorder' | 'practice-too-long';

/** Whether somebody may attend to every meeting from one day to another, both included: `2022-05-11`. */
export function decidePractice(
  startsOn: string,
  endsOn: string,
): { readonly ok: true } | { readonly ok: false; readonly code: PracticeRefusal } {
  if (endsOn < startsOn) return { ok: false, code: 'practice-days-disorder' };
  const days = Math.round((Date.parse(endsOn) - Date.parse(startsOn)) / dayMs) + 1;
  return days > mostPracticeDays ? { ok: false, code: 'practice-too-long' } : { ok: true };
}
