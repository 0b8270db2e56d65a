import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Schema } from '../../lib/api-client.ts';
import { useMessages } from '../../lib/messages.ts';
import { useNumbers } from '../../lib/numbers.ts';
import { $api } from '../../lib/query.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Link } from '../../ui/link.tsx';
import { ProblemNotice } from '../../ui/notice.tsx';
import { offerUndo } from '../../ui/toast-store.ts';
import { unitMessages } from './organisation-messages.ts';
import { addressOfView, firstView } from './people-view.ts';
import { refetchRegister } from './register-queries.ts';
import { UnitDialog, type UnitDraft } from './unit-dialog.tsx';
import style from './unit-tree.module.css';

export type Unit = Schema<'UnitNode'>;

/** A tree of more units than this starts closed, with its top level in sight. */
const mostAtOnce = 60;

/** The tree, with how many hold a post in each branch. */
export function UnitTree({
  units,
  editing,
  onEdit,
}: {
  units: readonly Unit[];
  editing: UnitDraft | undefined;
  onEdit: (draft: UnitDraft | undefined) => void;
}) {
  const client = useQueryClient();
  const t = useMessages(unitMessages);
  const [refusal, setRefusal] = useState<unknown>();
  const settled = { onSettled: () => refetchRegister(client) };
  const create = $api.useMutation('post', '/units', settled);
  const remove = $api.useMutation('delete', '/units/{unitId}', settled);
  const childrenOf = Map.groupBy(units, ({ parentId }) => parentId);
  const parents = units.filter(({ id }) => childrenOf.has(id)).map(({ id }) => id);
  const [open, setOpen] = useState<ReadonlySet<string>>(
    () => new Set(units.length > mostAtOnce ? [] : parents),
  );
  const allOpen = parents.every((id) => open.has(id));
  const toggle = (id: string) =>
    setOpen(
      (before) =>
        new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id]),
    );
  // What is added or moved somewhere is seen there.
  const edit = (draft: UnitDraft) => {
    const { parentId } = draft;
    if (parentId !== null) setOpen((before) => new Set([...before, parentId]));
    onEdit(draft);
  };
  const take = (unit: Unit) => {
    setRefusal(undefined);
    remove.mutate(
      { params: { path: { unitId: unit.id } } },
      {
        onSuccess: ({ name, kind, parentId }) =>
          offerUndo(t.removed(name), () => create.mutate({ body: { name, kind, parentId } })),
        onError: setRefusal,
      },
    );
  };
  return (
    <div className="stack">
      {refusal !== undefined && <ProblemNotice error={refusal} />}
      {parents.length > 0 && (
        <div className="row no-print">
          <Button size="small" onClick={() => setOpen(new Set(allOpen ? [] : parents))}>
            {allOpen ? t.closeAll : t.openAll}
          </Button>
        </div>
      )}
      <Branch
        units={childrenOf.get(null) ?? []}
        tree={{ childrenOf, open, onToggle: toggle, onEdit: edit, onRemove: take }}
      />
      <UnitDialog draft={editing} units={units} onClose={() => onEdit(undefined)} />
    </div>
  );
}

interface Tree {
  childrenOf: ReadonlyMap<string | null, readonly Unit[]>;
  open: ReadonlySet<string>;
  onToggle: (id: string) => void;
  onEdit: (draft: UnitDraft) => void;
  onRemove: (unit: Unit) => void;
}

function Branch({ units, tree }: { units: readonly Unit[]; tree: Tree }) {
  return (
    <ul className={style.branch}>
      {units.map((unit) => {
        const below = tree.childrenOf.get(unit.id) ?? [];
        return (
          <li key={unit.id}>
            <UnitRow unit={unit} below={below.length} tree={tree} />
            {below.length > 0 && tree.open.has(unit.id) && <Branch units={below} tree={tree} />}
          </li>
        );
      })}
    </ul>
  );
}

function UnitRow({ unit, below, tree }: { unit: Unit; below: number; tree: Tree }) {
  const t = useMessages(unitMessages);
  const { number } = useNumbers();
  const { id, name, kind, parentId, peopleBelow } = unit;
  const count = t.people(number(peopleBelow));
  const { onEdit, onRemove } = tree;
  const isOpen = tree.open.has(id);
  const words = (
    <>
      {name} <span className="eyebrow">{t[kind]}</span>
    </>
  );
  return (
    <div className={style.unit}>
      {below === 0 ? (
        <span className={style.name}>{words}</span>
      ) : (
        <button
          type="button"
          className={`${style.name} ${style.toggle}`}
          aria-expanded={isOpen}
          onClick={() => tree.onToggle(id)}
        >
          <Icon name={isOpen ? 'chevron-down' : 'chevron-right'} />
          <span>{words}</span>
        </button>
      )}
      {peopleBelow === 0 ? (
        <span className="soft">{t.nobody}</span>
      ) : (
        <Link
          to={addressOfView({ ...firstView, unitId: id })}
          className="num"
          aria-label={t.peopleIn(count, name)}
        >
          {count}
        </Link>
      )}
      <span className={`${style.buttons} no-print`}>
        <Button
          kind="quiet"
          size="small"
          aria-label={t.addBelowOf(name)}
          onClick={() => onEdit({ id: undefined, name: '', kind: kindBelow(kind), parentId: id })}
        >
          {t.addBelow}
        </Button>
        <Button
          kind="quiet"
          size="small"
          aria-label={t.changeOf(name)}
          onClick={() => onEdit({ id, name, kind, parentId })}
        >
          {t.change}
        </Button>
        {below === 0 && unit.people === 0 && (
          <Button
            kind="quiet"
            size="small"
            aria-label={t.removeOf(name)}
            onClick={() => onRemove(unit)}
          >
            {t.remove}
          </Button>
        )}
      </span>
    </div>
  );
}

function kindBelow(kind: Unit['kind']): Unit['kind'] {
  return kind === 'FORVALTNING' || kind === 'BOLAG' ? 'VERKSAMHET' : 'ENHET';
}
