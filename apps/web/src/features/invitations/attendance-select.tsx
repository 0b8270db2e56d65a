import { useQueryClient } from '@tanstack/react-query';
import type { Schema } from '../../lib/api-client.ts';
import { refetchAbout } from '../../lib/live.ts';
import { useMessages } from '../../lib/messages.ts';
import { asProblem } from '../../lib/problem-error.ts';
import { $api } from '../../lib/query.ts';
import fieldStyle from '../../ui/field.module.css';
import { announce, offerUndo } from '../../ui/toast-store.ts';
import { invitationMessages } from './invitation-messages.ts';

type Attendance = Schema<'Attendance'>;

/** The reply of one person, entered at once and undone for ten seconds. */
export function AttendanceSelect({
  eventId,
  row,
}: {
  eventId: string;
  row: Schema<'Participation'>;
}) {
  const t = useMessages(invitationMessages);
  const client = useQueryClient();
  const change = $api.useMutation('patch', '/events/{eventId}/participations/{participationId}', {
    onError: (error) => announce(`${asProblem(error).title} ${asProblem(error).remedy ?? ''}`),
    onSettled: () => refetchAbout(client, eventId),
  });
  const name = `${row.givenName} ${row.familyName}`;
  const names: Record<Attendance, string> = {
    INVITED: t.unanswered,
    COMING: t.coming,
    DIGITAL: t.digital,
    DECLINED: t.declined,
  };
  const params = { path: { eventId, participationId: row.participationId } };
  const enter = (attendance: Attendance) =>
    change.mutate(
      { params, body: { attendance, version: row.version } },
      {
        onSuccess: ({ participation, former }) => {
          const undo = { ...former, version: participation.version };
          offerUndo(t.changed(name, names[attendance]), () =>
            change.mutate({ params, body: undo }, { onSuccess: () => announce(t.restored) }),
          );
        },
      },
    );
  const shown = change.isPending ? change.variables.body.attendance : row.attendance;
  return (
    <select
      className={fieldStyle.control}
      aria-label={t.replyOf(name)}
      value={shown}
      aria-busy={change.isPending}
      onChange={(event) => {
        const chosen = Object.keys(names).find((one) => one === event.currentTarget.value);
        if (chosen !== undefined) enter(chosen as Attendance);
      }}
    >
      {Object.entries(names).map(([attendance, label]) => (
        <option key={attendance} value={attendance}>
          {label}
        </option>
      ))}
    </select>
  );
}
