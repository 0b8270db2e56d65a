import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Schema } from '../../lib/api-client.ts';
import { useMessages } from '../../lib/messages.ts';
import { useNumbers } from '../../lib/numbers.ts';
import { $api } from '../../lib/query.ts';
import { Button } from '../../ui/button.tsx';
import { Link } from '../../ui/link.tsx';
import { ProblemNotice } from '../../ui/notice.tsx';
import { offerUndo } from '../../ui/toast-store.ts';
import { unitMessages } from './organisation-messages.ts';
import { addressOfView, firstView } from './people-view.ts';
import { refetchRegister } from './register-queries.ts';
import { UnitDialog, type UnitDraft } from './unit-dialog.tsx';
import style from './unit-tree.module.css';

export type Unit = Schema<'UnitNode'>;

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
  const children = Map.groupBy(units, ({ parentId }) => parentId);
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
    <>
      {refusal !== undefined && <ProblemNotice error={refusal} />}
      <Branch
        units={children.get(null) ?? []}
        childrenOf={children}
        onEdit={onEdit}
        onRemove={take}
      />
      <UnitDialog draft={editing} units={units} onClose={() => onEdit(undefined)} />
    </>
  );
}

interface BranchProps {
  units: readonly Unit[];
  childrenOf: ReadonlyMap<string | null, readonly Unit[]>;
  onEdit: (draft: UnitDraft) => void;
  onRemove: (unit: Unit) => void;
}

function Branch({ units, childrenOf, onEdit, onRemove }: BranchProps) {
  return (
    <ul className={style.branch}>
      {units.map((unit) => {
        const below = childrenOf.get(unit.id) ?? [];
        return (
          <li key={unit.id}>
            <UnitRow
              unit={unit}
              isEmpty={below.length === 0 && unit.people === 0}
              {...{ onEdit, onRemove }}
            />
            {below.length > 0 && <Branch units={below} {...{ childrenOf, onEdit, onRemove }} />}
          </li>
        );
      })}
    </ul>
  );
}

function UnitRow({
  unit,
  isEmpty,
  onEdit,
  onRemove,
}: { unit: Unit; isEmpty: boolean } & Pick<BranchProps, 'onEdit' | 'onRemove'>) {
  const t = useMessages(unitMessages);
  const { number } = useNumbers();
  const { id, name, kind, parentId, peopleBelow } = unit;
  const count = t.people(number(peopleBelow));
  return (
    <div className={style.unit}>
      <span className={style.name}>
        {name} <span className="eyebrow">{t[kind]}</span>
      </span>
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
        {isEmpty && (
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
