import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { paths } from '../../app/paths.ts';
import type { Schema } from '../../lib/api-client.ts';
import { refetchAbout } from '../../lib/live.ts';
import { useMessages } from '../../lib/messages.ts';
import { $api } from '../../lib/query.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { Notice, ProblemNotice } from '../../ui/notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { announce } from '../../ui/toast-store.ts';
import { invitationMessages } from './invitation-messages.ts';
import { invitationPlan } from './invitation-queries.ts';

/** Invitations and reminders: to how many they would go, and the buttons that send them. */
export function MailOut({ eventId }: { eventId: string }) {
  const t = useMessages(invitationMessages);
  const { data: plan, error, refetch } = useQuery(invitationPlan(eventId));
  return (
    <section className="stack ruled">
      <h2>{t.mailTitle}</h2>
      {error && <ProblemNotice error={error} onRetry={refetch} />}
      {!plan && !error && <Skeleton lines={2} />}
      {plan && <Plan eventId={eventId} plan={plan} />}
    </section>
  );
}

type Sending = 'invitations' | 'reminders';

function Plan({ eventId, plan }: { eventId: string; plan: Schema<'InvitationPlan'> }) {
  const t = useMessages(invitationMessages);
  const [sending, setSending] = useState<Sending>();
  const toForum = <ButtonLink to={paths.organise.event(eventId)}>{t.toForum}</ButtonLink>;
  if (plan.mailOut === 'event-is-draft') {
    return <Notice actions={toForum}>{`${t.audience(plan.audience)} ${t.draft}`}</Notice>;
  }
  if (plan.mailOut === 'event-is-over') return <Notice actions={toForum}>{t.over}</Notice>;
  const quiet = plan.unanswered > 0 && plan.toRemind === 0;
  return (
    <>
      <p>
        {t.audience(plan.audience)} {plan.toInvite === 0 ? t.allInvited : t.toInvite(plan.toInvite)}{' '}
        {plan.toInviteWithoutAddress > 0 && t.withoutAddress(plan.toInviteWithoutAddress)}
      </p>
      {quiet && <p className="soft">{t.remindedLately}</p>}
      <div className="row">
        {plan.toInvite > 0 && (
          <Button kind="primary" onClick={() => setSending('invitations')}>
            {t.invite(plan.toInvite)}
          </Button>
        )}
        {plan.toRemind > 0 && (
          <Button onClick={() => setSending('reminders')}>{t.remind(plan.toRemind)}</Button>
        )}
        <ButtonLink kind="quiet" to={paths.organise.outbox()}>
          {t.toOutbox}
        </ButtonLink>
      </div>
      <SendDialog
        eventId={eventId}
        plan={plan}
        sending={sending}
        onClose={() => setSending(undefined)}
      />
    </>
  );
}

function SendDialog({
  eventId,
  plan,
  sending,
  onClose,
}: {
  eventId: string;
  plan: Schema<'InvitationPlan'>;
  sending: Sending | undefined;
  onClose: () => void;
}) {
  const t = useMessages(invitationMessages);
  const client = useQueryClient();
  const settled = {
    onSuccess: ({ letters }: Schema<'MailOutDone'>) => {
      announce(t.sent(letters));
      onClose();
    },
    onSettled: () => refetchAbout(client, eventId),
  };
  const invite = $api.useMutation('post', '/events/{eventId}/invitations', settled);
  const remind = $api.useMutation('post', '/events/{eventId}/reminders', settled);
  const params = { path: { eventId } };
  const close = () => {
    invite.reset();
    remind.reset();
    onClose();
  };
  const letters = plan.toInvite - plan.toInviteWithoutAddress;
  return (
    <>
      <ConfirmDialog
        open={sending === 'invitations'}
        onClose={close}
        title={t.inviteTitle}
        confirmLabel={t.invite(plan.toInvite)}
        busy={invite.isPending}
        error={invite.error}
        onConfirm={() => invite.mutate({ params, body: { expected: plan.toInvite } })}
      >
        <p>{t.inviteText(letters)}</p>
        {plan.toInviteWithoutAddress > 0 && <p>{t.withoutAddress(plan.toInviteWithoutAddress)}</p>}
      </ConfirmDialog>
      <ConfirmDialog
        open={sending === 'reminders'}
        onClose={close}
        title={t.remindTitle}
        confirmLabel={t.remind(plan.toRemind)}
        busy={remind.isPending}
        error={remind.error}
        onConfirm={() => remind.mutate({ params, body: { expected: plan.toRemind } })}
      >
        {t.remindText(plan.toRemind)}
      </ConfirmDialog>
    </>
  );
}
