import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Schema } from '../../lib/api-client.ts';
import { refetchAbout } from '../../lib/live.ts';
import { useMessages } from '../../lib/messages.ts';
import { $api } from '../../lib/query.ts';
import { Button } from '../../ui/button.tsx';
import { CheckboxGroup, RadioGroup } from '../../ui/choice-fields.tsx';
import { Form, FormActions } from '../../ui/form.tsx';
import type { FieldIssue } from '../../ui/form-context.ts';
import { TextField } from '../../ui/text-fields.tsx';
import { myReply } from './invitation-queries.ts';
import style from './invitations.module.css';
import { accessKinds, dietKinds, needMessages } from './need-messages.ts';
import { replyMessages } from './reply-messages.ts';

type Answer = 'COMING' | 'DIGITAL' | 'DECLINED';

/** Whether one comes, and what one needs if so. Everything chosen stays while one changes one's mind. */
export function ReplyForm({ reply, onSaved }: { reply: Schema<'Reply'>; onSaved: () => void }) {
  const t = useMessages(replyMessages);
  const words = useMessages(needMessages);
  const client = useQueryClient();
  const [answer, setAnswer] = useState<Answer | undefined>(
    reply.attendance === 'INVITED' ? undefined : reply.attendance,
  );
  const [issues, setIssues] = useState<FieldIssue[]>([]);
  const { eventId, needs } = reply;
  const save = $api.useMutation('put', '/my/events/{eventId}/reply', {
    onSuccess: (saved) => {
      client.setQueryData(myReply(eventId).queryKey, saved);
      onSaved();
      return refetchAbout(client, eventId);
    },
  });

  const submit = (values: FormData) => {
    if (answer === undefined) {
      setIssues([{ field: 'attendance', message: t.choose }]);
      return;
    }
    setIssues([]);
    const chosen = <Kind extends string>(name: string, kinds: readonly Kind[]) => {
      const ticked = values.getAll(name);
      return kinds.filter((kind) => ticked.includes(kind));
    };
    const written = (name: string) => String(values.get(name) ?? '').trim();
    save.mutate({
      params: { path: { eventId } },
      body: {
        attendance: answer,
        needs: {
          diet: chosen('needs/diet', dietKinds),
          otherDiet: written('needs/otherDiet'),
          access: chosen('needs/access', accessKinds),
          otherAccess: written('needs/otherAccess'),
        },
        version: reply.version,
      },
    });
  };

  return (
    <Form onSubmit={submit} error={save.error} issues={issues}>
      <RadioGroup
        name="attendance"
        label={t.yourReply}
        labelHidden
        value={answer}
        onChoose={setAnswer}
        choices={[
          { value: 'COMING', label: t.coming },
          { value: 'DIGITAL', label: t.digital },
          { value: 'DECLINED', label: t.declined },
        ]}
      />
      <div hidden={answer !== 'COMING'} className={style.part}>
        <CheckboxGroup
          name="needs/diet"
          label={t.diet}
          hint={t.optionalHint}
          defaultValues={needs?.diet ?? []}
          choices={dietKinds.map((kind) => ({ value: kind, label: words[kind] }))}
        />
        <TextField
          name="needs/otherDiet"
          label={t.otherDiet}
          optional
          maxLength={200}
          defaultValue={needs?.otherDiet}
        />
      </div>
      <div hidden={answer !== 'COMING' && answer !== 'DIGITAL'} className={style.part}>
        <CheckboxGroup
          name="needs/access"
          label={t.access}
          defaultValues={needs?.access ?? []}
          choices={accessKinds.map((kind) => ({ value: kind, label: words[kind] }))}
        />
        <TextField
          name="needs/otherAccess"
          label={t.otherAccess}
          optional
          maxLength={200}
          defaultValue={needs?.otherAccess}
        />
        <p className="soft">{t.privacy}</p>
      </div>
      <FormActions>
        <Button type="submit" kind="primary" busy={save.isPending} busyText={t.sending}>
          {reply.attendance === 'INVITED' ? t.send : t.save}
        </Button>
        {save.error?.code === 'stale-version' && (
          <Button onClick={() => client.invalidateQueries({ queryKey: myReply(eventId).queryKey })}>
            {t.stale}
          </Button>
        )}
      </FormActions>
    </Form>
  );
}
