import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Schema } from '../../lib/api-client.ts';
import { useMessages } from '../../lib/messages.ts';
import { useNumbers } from '../../lib/numbers.ts';
import { $api } from '../../lib/query.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Form, FormActions } from '../../ui/form.tsx';
import type { FieldIssue } from '../../ui/form-context.ts';
import { Link } from '../../ui/link.tsx';
import { ProblemNotice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-fields.tsx';
import { announce, offerUndo } from '../../ui/toast-store.ts';
import style from './group-list.module.css';
import { groupMessages } from './organisation-messages.ts';
import { addressOfView, firstView } from './people-view.ts';
import { leadershipGroups, refetchRegister } from './register-queries.ts';

type Group = Schema<'LeadershipGroup'>;

/** The groups from the innermost outwards: moved, renamed, removed with undo. */
export function GroupList({ groups }: { groups: readonly Group[] }) {
  const t = useMessages(groupMessages);
  const client = useQueryClient();
  const [renaming, setRenaming] = useState<Group>();
  const settled = { onSettled: () => refetchRegister(client) };
  const order = $api.useMutation('put', '/leadership-groups/order', settled);
  const create = $api.useMutation('post', '/leadership-groups', settled);
  const remove = $api.useMutation('delete', '/leadership-groups/{groupId}', settled);

  const move = (group: Group, to: number) => {
    const next = groups.filter(({ id }) => id !== group.id).toSpliced(to, 0, group);
    // The order is the organiser's alone: it is shown at once and put right if the server refuses.
    client.setQueryData(leadershipGroups().queryKey, { groups: next });
    order.mutate(
      { body: { groupIds: next.map(({ id }) => id) } },
      { onSuccess: () => announce(t.moved(group.name, to + 1)) },
    );
  };
  const take = ({ id, name }: Group) =>
    remove.mutate(
      { params: { path: { groupId: id } } },
      { onSuccess: (was) => offerUndo(t.removed(name), () => create.mutate({ body: was })) },
    );
  const refusal = order.error ?? remove.error ?? create.error;
  return (
    <>
      {refusal && <ProblemNotice error={refusal} />}
      {groups.length === 0 && <EmptyState>{t.empty}</EmptyState>}
      <ol className={style.groups}>
        {groups.map((group, index) => (
          <GroupRow
            key={group.id}
            group={group}
            index={index}
            last={index === groups.length - 1}
            onMove={(to) => move(group, to)}
            onRename={() => setRenaming(group)}
            onRemove={() => take(group)}
          />
        ))}
      </ol>
      <NewGroup />
      <Dialog
        open={renaming !== undefined}
        onClose={() => setRenaming(undefined)}
        title={renaming ? t.renameOf(renaming.name) : t.rename}
      >
        {renaming && <Rename group={renaming} onClose={() => setRenaming(undefined)} />}
      </Dialog>
    </>
  );
}

interface GroupRowProps {
  group: Group;
  index: number;
  last: boolean;
  onMove: (to: number) => void;
  onRename: () => void;
  onRemove: () => void;
}

function GroupRow({ group, index, last, onMove, onRename, onRemove }: GroupRowProps) {
  const t = useMessages(groupMessages);
  const { number } = useNumbers();
  const { id, name, members, membersWithin } = group;
  return (
    <li className={style.group}>
      <span className={style.place} aria-hidden="true">
        {index + 1}
      </span>
      <div className={style.words}>
        <h2 className={style.name}>{name}</h2>
        <p className="soft">
          <Link to={addressOfView({ ...firstView, groupId: id })}>
            {t.members(number(members))}
          </Link>
          {membersWithin > members && ` · ${t.within(number(membersWithin))}`}
        </p>
      </div>
      <div className={`${style.buttons} no-print`}>
        <IconButton
          icon="arrow-up"
          label={t.inwards(name)}
          disabled={index === 0}
          onClick={() => onMove(index - 1)}
        />
        <IconButton
          icon="arrow-down"
          label={t.outwards(name)}
          disabled={last}
          onClick={() => onMove(index + 1)}
        />
        <Button kind="quiet" size="small" aria-label={t.renameOf(name)} onClick={onRename}>
          {t.rename}
        </Button>
        <Button kind="quiet" size="small" aria-label={t.removeOf(name)} onClick={onRemove}>
          {t.remove}
        </Button>
      </div>
    </li>
  );
}

function NewGroup() {
  const t = useMessages(groupMessages);
  const client = useQueryClient();
  const [issues, setIssues] = useState<FieldIssue[]>([]);
  const create = $api.useMutation('post', '/leadership-groups', {
    onSettled: () => refetchRegister(client),
  });
  return (
    <div className={`ruled no-print ${style.new}`}>
      <Form
        error={create.error}
        issues={issues}
        onSubmit={(values, form) => {
          const name = String(values.get('name') ?? '').trim();
          setIssues(name === '' ? [{ field: 'name', message: t.required }] : []);
          if (name !== '') create.mutate({ body: { name } }, { onSuccess: () => form.reset() });
        }}
      >
        <TextField name="name" label={t.newName} hint={t.newHint} maxLength={200} />
        <FormActions>
          <Button type="submit" busy={create.isPending}>
            {t.add}
          </Button>
        </FormActions>
      </Form>
    </div>
  );
}

function Rename({ group, onClose }: { group: Group; onClose: () => void }) {
  const t = useMessages(groupMessages);
  const client = useQueryClient();
  const params = { path: { groupId: group.id } };
  const rename = $api.useMutation('patch', '/leadership-groups/{groupId}', {
    onSettled: () => refetchRegister(client),
  });
  return (
    <Form
      error={rename.error}
      onSubmit={(values) =>
        rename.mutate(
          { params, body: { name: String(values.get('name') ?? '') } },
          {
            onSuccess: ({ name }) => {
              const before = { name: group.name };
              offerUndo(t.renamed(name), () => rename.mutate({ params, body: before }));
              onClose();
            },
          },
        )
      }
    >
      <TextField name="name" label={t.name} defaultValue={group.name} maxLength={200} />
      <FormActions>
        <Button kind="primary" type="submit" busy={rename.isPending}>
          {t.save}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {t.cancel}
        </Button>
      </FormActions>
    </Form>
  );
}
