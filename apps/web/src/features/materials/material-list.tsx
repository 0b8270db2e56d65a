import { groupMaterials, orderAfter } from '@ledarforum/domain/material-order';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Schema } from '../../lib/api-client.ts';
import { useMessages } from '../../lib/messages.ts';
import { $api } from '../../lib/query.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { ProblemNotice } from '../../ui/notice.tsx';
import { SeminarLetter } from '../../ui/seminar-letter.tsx';
import { announce, offerUndo } from '../../ui/toast-store.ts';
import { deskMessages } from './desk-messages.ts';
import { MaterialDialog } from './material-dialog.tsx';
import { eventMaterials, fileOf, thumbnailOf } from './material-queries.ts';
import { useMaterialWords } from './material-words.ts';
import style from './materials.module.css';

type Material = Schema<'Material'>;
type List = Schema<'MaterialList'>;

/** All material of a day as its organisers work on it: the day's, each seminar's, and the pictures. */
export function MaterialLists({ eventId, list }: { eventId: string; list: List }) {
  const t = useMessages(deskMessages);
  const [editedId, setEditedId] = useState<string>();
  const { move, remove, error } = useMaterialChanges(eventId, list);
  const edited = list.rows.find(({ id }) => id === editedId);
  const groups = groupMaterials(
    list.rows,
    list.seminars.map(({ id }) => id),
  );
  return (
    <>
      {error && <ProblemNotice error={error} />}
      {groups.map(({ key, materials }) => {
        const seminar = list.seminars.find(({ id }) => id === key);
        return (
          <section key={key} className="stack ruled">
            <h2 className={style.groupHead}>
              {seminar && <SeminarLetter letter={seminar.letter} />}
              {seminar?.title ?? (key === 'PICTURES' ? t.pictures : t.wholeDay)}
            </h2>
            <ol className={key === 'PICTURES' ? style.pictures : style.list}>
              {materials.map((material, place) => (
                <Row
                  key={material.id}
                  material={material}
                  isFirst={place === 0}
                  isLast={place === materials.length - 1}
                  onMove={(step) => move(material.id, step)}
                  onEdit={() => setEditedId(material.id)}
                  onRemove={() => remove(material)}
                />
              ))}
            </ol>
          </section>
        );
      })}
      {edited && (
        <MaterialDialog
          key={edited.id}
          eventId={eventId}
          material={edited}
          seminars={list.seminars}
          onClose={() => setEditedId(undefined)}
        />
      )}
    </>
  );
}

/** Order and removal, shown at once; a removal can be undone. */
function useMaterialChanges(eventId: string, list: List) {
  const t = useMessages(deskMessages);
  const client = useQueryClient();
  const { queryKey } = eventMaterials(eventId);
  const refetch = () => client.invalidateQueries({ queryKey });
  const order = $api.useMutation('put', '/events/{eventId}/materials/order', {
    scope: { id: `materials ${eventId}` },
    onError: refetch,
  });
  const change = $api.useMutation('patch', '/events/{eventId}/materials/{materialId}', {
    onSettled: refetch,
  });
  const move = (id: string, step: -1 | 1) => {
    const ids = orderAfter(list.rows, id, step);
    const rows = ids.flatMap((one) => list.rows.find((row) => row.id === one) ?? []);
    client.setQueryData(queryKey, { ...list, rows });
    order.mutate({ params: { path: { eventId } }, body: { ids } });
  };
  const remove = ({ id, version, title }: Material) => {
    const params = { path: { eventId, materialId: id } };
    change.mutate(
      { params, body: { version, removed: true } },
      {
        onSuccess: (after) =>
          offerUndo(t.removed(title), () =>
            change.mutate(
              { params, body: { version: after.version, removed: false } },
              { onSuccess: () => announce(t.saved) },
            ),
          ),
      },
    );
  };
  return { move, remove, error: order.error ?? change.error };
}

interface RowProps {
  material: Material;
  isFirst: boolean;
  isLast: boolean;
  onMove: (step: -1 | 1) => void;
  onEdit: () => void;
  onRemove: () => void;
}

function Row({ material, isFirst, isLast, onMove, onEdit, onRemove }: RowProps) {
  const t = useMessages(deskMessages);
  const { aboutOf, titleOf } = useMaterialWords();
  const { id, kind, url, altText, audience, publish, hiddenSince } = material;
  const title = titleOf(material);
  const isPicture = kind === 'PICTURE';
  const warning =
    hiddenSince !== null ? t.hiddenAsked : isPicture && altText.trim() === '' ? t.missingAlt : null;
  return (
    <li>
      {isPicture && <img src={thumbnailOf(id)} alt={altText} loading="lazy" />}
      <div className={style.what}>
        <a
          href={url ?? fileOf(id)}
          target={kind === 'FILE' ? undefined : '_blank'}
          rel="noreferrer"
          download={kind === 'FILE'}
        >
          {title}
        </a>
        <span className="soft">{aboutOf(material)}</span>
        <span className="soft">{`${t[audience]} · ${t[publish]}`}</span>
        {warning !== null && <strong className={style.warning}>{warning}</strong>}
      </div>
      <div className={style.tools}>
        <IconButton
          icon="arrow-up"
          label={t.up(title)}
          aria-disabled={isFirst}
          onClick={() => !isFirst && onMove(-1)}
        />
        <IconButton
          icon="arrow-down"
          label={t.down(title)}
          aria-disabled={isLast}
          onClick={() => !isLast && onMove(1)}
        />
        <Button size="small" kind="quiet" aria-label={t.changeOf(title)} onClick={onEdit}>
          {t.change}
        </Button>
        <IconButton icon="trash" label={t.removeOf(title)} onClick={onRemove} />
      </div>
    </li>
  );
}
