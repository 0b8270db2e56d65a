import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMessages } from '../../lib/messages.ts';
import { $api } from '../../lib/query.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { ProblemNotice } from '../../ui/notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { offerUndo } from '../../ui/toast-store.ts';
import { PersonEnd } from './person-end.tsx';
import { PersonForm, type PersonValues, valuesOf } from './person-form.tsx';
import { personMessages } from './register-messages.ts';
import { person, refetchRegister } from './register-queries.ts';

interface PersonDialogProps {
  /** Empty: closed. `new`: an empty form. */
  personId: string;
  onClose: () => void;
  onOpen: (personId: string) => void;
}

/** One person of the register: read, change, add, remove. */
export function PersonDialog({ personId, onClose, onOpen }: PersonDialogProps) {
  const t = useMessages(personMessages);
  const known = useQuery({
    ...person(personId),
    enabled: personId !== '' && personId !== 'new',
  });
  const data = personId === 'new' ? undefined : known.data;
  const name = data === undefined ? t.newTitle : `${data.givenName} ${data.familyName}`.trim();
  return (
    <Dialog open={personId !== ''} onClose={onClose} title={name}>
      {personId === 'new' && <NewPerson onClose={onClose} />}
      {personId !== 'new' && known.error && (
        <ProblemNotice error={known.error} onRetry={known.refetch} />
      )}
      {personId !== 'new' && !data && !known.error && <Skeleton />}
      {data && <KnownPerson key={data.id} data={data} onClose={onClose} onOpen={onOpen} />}
    </Dialog>
  );
}

function NewPerson({ onClose }: { onClose: () => void }) {
  const t = useMessages(personMessages);
  const client = useQueryClient();
  const archive = $api.useMutation('post', '/people/{personId}/archive', {
    onSettled: () => refetchRegister(client),
  });
  const create = $api.useMutation('post', '/people', {
    onSuccess: (made) => {
      const undo = { params: { path: { personId: made.id } }, body: { version: made.version } };
      offerUndo(t.added(`${made.givenName} ${made.familyName}`), () => archive.mutate(undo));
      onClose();
      return refetchRegister(client);
    },
  });
  return (
    <PersonForm
      values={undefined}
      error={create.error}
      busy={create.isPending}
      saveLabel={t.add}
      onSave={(values) => create.mutate({ body: values })}
      onClose={onClose}
    />
  );
}

type Details = NonNullable<ReturnType<typeof useDetails>>;
const useDetails = (id: string) => useQuery(person(id)).data;

function KnownPerson({
  data,
  onClose,
  onOpen,
}: {
  data: Details;
  onClose: () => void;
  onOpen: (personId: string) => void;
}) {
  const t = useMessages(personMessages);
  const client = useQueryClient();
  const params = { path: { personId: data.id } };
  const putBack = $api.useMutation('put', '/people/{personId}', {
    onSettled: () => refetchRegister(client),
  });
  const update = $api.useMutation('put', '/people/{personId}', {
    onSuccess: (saved) => {
      const before: PersonValues = valuesOf(data);
      offerUndo(t.saved(`${saved.givenName} ${saved.familyName}`), () =>
        putBack.mutate({ params, body: { ...before, version: saved.version } }),
      );
      onClose();
      return refetchRegister(client);
    },
  });
  return (
    <div className="stack-wide">
      <PersonForm
        values={data}
        error={update.error}
        busy={update.isPending}
        saveLabel={t.save}
        onSave={(values) => update.mutate({ params, body: { ...values, version: data.version } })}
        onClose={onClose}
      />
      <PersonEnd data={data} onClose={onClose} onOpen={onOpen} />
    </div>
  );
}
