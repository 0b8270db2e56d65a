import { useQuery, useQueryClient } from '@tanstack/react-query';
import { fileBody, type Schema } from '../../lib/api-client.ts';
import { useMessages } from '../../lib/messages.ts';
import { $api } from '../../lib/query.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/choice-fields.tsx';
import { FileField } from '../../ui/file-field.tsx';
import { ProblemNotice } from '../../ui/notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { announce } from '../../ui/toast-store.ts';
import style from './face.module.css';
import { Face } from './face.tsx';
import { introductionMessages } from './introduction-messages.ts';
import { myIntroduction, ownPortrait } from './introduction-queries.ts';
import { shrinkPicture } from './shrink-picture.ts';

type Introduction = Schema<'MyIntroduction'>;

/** What those at my table see besides my name: off until I agree, each thing by itself. */
export function IntroductionSection({ name }: { name: string }) {
  const t = useMessages(introductionMessages);
  const { data, error, refetch } = useQuery(myIntroduction);
  return (
    <section className="stack ruled">
      <h2>{t.title}</h2>
      {error && <ProblemNotice error={error} onRetry={refetch} />}
      {data ? <Introduced name={name} introduction={data} /> : !error && <Skeleton />}
    </section>
  );
}

function Introduced({ name, introduction }: { name: string; introduction: Introduction }) {
  const t = useMessages(introductionMessages);
  if (introduction.protectedIdentity) return <p>{t.protectedLead}</p>;
  return (
    <>
      <p>{t.lead}</p>
      <Agreements introduction={introduction} />
      <Portrait name={name} portraitId={introduction.portraitId} />
    </>
  );
}

function Agreements({ introduction }: { introduction: Introduction }) {
  const t = useMessages(introductionMessages);
  const client = useQueryClient();
  const { queryKey } = myIntroduction;
  const turn = (change: Partial<Introduction>) =>
    client.setQueryData(queryKey, (now) => now && { ...now, ...change });
  const agree = $api.useMutation('patch', '/me/introduction', {
    scope: { id: 'introduction' },
    onMutate: async ({ body }) => {
      await client.cancelQueries({ queryKey });
      turn(body);
    },
    onSuccess: (_, { body }) => {
      turn(body);
      announce(t.saved);
    },
    onError: (_, { body }) => {
      const names = Object.keys(body) as (keyof typeof body)[];
      turn(Object.fromEntries(names.map((name) => [name, !body[name]])));
    },
  });
  const switchOf = (name: 'showsWork' | 'showsFace' | 'showsEmail') => ({
    name,
    checked: introduction[name],
    onChange: (event: { currentTarget: { checked: boolean } }) => {
      const body = { [name]: event.currentTarget.checked };
      // At once: a mutation begins a moment later, and until then the box would stand as before.
      turn(body);
      agree.mutate({ body });
    },
  });
  const hasPortrait = introduction.portraitId !== null;
  return (
    <>
      {agree.error && <ProblemNotice error={agree.error} />}
      <Checkbox {...switchOf('showsWork')} label={t.showsWork} />
      <Checkbox
        {...switchOf('showsFace')}
        label={t.showsFace}
        hint={hasPortrait ? t.showsFaceHint : t.showsFaceMissing}
        disabled={!hasPortrait}
      />
      <Checkbox {...switchOf('showsEmail')} label={t.showsEmail} hint={t.showsEmailHint} />
    </>
  );
}

function Portrait({ name, portraitId }: { name: string; portraitId: string | null }) {
  const t = useMessages(introductionMessages);
  const keep = useKeep();
  const upload = $api.useMutation('put', '/me/portrait', {
    onSuccess: (data) => {
      keep(data);
      announce(t.uploaded);
    },
  });
  const remove = $api.useMutation('delete', '/me/portrait', {
    onSuccess: (data) => {
      keep(data);
      announce(t.removed);
    },
  });
  const send = async (file: File) => upload.mutate(fileBody(await shrinkPicture(file)));
  return (
    <div className="stack">
      {portraitId !== null && (
        <div className={style.own}>
          <Face name={name} src={ownPortrait(portraitId)} large />
          <Button icon="trash" busy={remove.isPending} onClick={() => remove.mutate({})}>
            {t.remove}
          </Button>
        </div>
      )}
      {(upload.error ?? remove.error) && <ProblemNotice error={upload.error ?? remove.error} />}
      {upload.isPending && <p role="status">{t.uploading}</p>}
      <FileField
        name="portrait"
        label={t.portrait}
        hint={t.portraitHint}
        accept="image/jpeg,image/png,image/webp"
        file={undefined}
        onFile={send}
      />
    </div>
  );
}

function useKeep() {
  const client = useQueryClient();
  return (introduction: Introduction) => client.setQueryData(myIntroduction.queryKey, introduction);
}
