import { useState } from 'react';
import { useMessages } from '../../lib/messages.ts';
import { $api } from '../../lib/query.ts';
import { Button } from '../../ui/button.tsx';
import { Form, FormActions } from '../../ui/form.tsx';
import type { FieldIssue } from '../../ui/form-context.ts';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-fields.tsx';
import { emailFault } from './email-address.ts';
import { publicMessages } from './public-messages.ts';

/** Asks for a link by e-mail. The answer is the same whether or not the address is known. */
export function SignInLinkForm() {
  const t = useMessages(publicMessages);
  const [sentTo, setSentTo] = useState<string>();
  const [issues, setIssues] = useState<FieldIssue[]>([]);
  const request = $api.useMutation('post', '/sign-in-links');

  if (sentTo !== undefined) {
    return (
      <Notice
        kind="success"
        live
        title={t.sentTitle}
        actions={
          <Button size="small" onClick={() => setSentTo(undefined)}>
            {t.sendAnother}
          </Button>
        }
      >
        {t.sentText(sentTo)}
      </Notice>
    );
  }

  const submit = (values: FormData) => {
    const email = String(values.get('email') ?? '').trim();
    const fault = emailFault(email);
    if (fault !== undefined) {
      setIssues([
        { field: 'email', message: fault === 'missing' ? t.emailMissing : t.emailFaulty },
      ]);
      return;
    }
    setIssues([]);
    request.mutate({ body: { email } }, { onSuccess: () => setSentTo(email) });
  };

  return (
    <Form onSubmit={submit} error={request.error} issues={issues}>
      <TextField name="email" type="email" label={t.email} autoComplete="email" required />
      <FormActions>
        <Button type="submit" kind="primary" busy={request.isPending} busyText={t.sending}>
          {t.sendLink}
        </Button>
      </FormActions>
    </Form>
  );
}
