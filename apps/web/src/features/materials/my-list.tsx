import { groupMaterials } from '@ledarforum/domain/material-order';
import type { Schema } from '../../lib/api-client.ts';
import { useMessages } from '../../lib/messages.ts';
import { SeminarLetter } from '../../ui/seminar-letter.tsx';
import { fileOf } from './material-queries.ts';
import { useMaterialWords } from './material-words.ts';
import style from './materials.module.css';
import { myMaterialMessages } from './my-messages.ts';

type Material = Schema<'MyMaterial'>;

/** The files and links of the day and of each seminar, to save or to follow. */
export function MyMaterialLists({ materials }: { materials: readonly Material[] }) {
  const t = useMessages(myMaterialMessages);
  const files = materials.filter(({ kind }) => kind !== 'PICTURE');
  const seminars = new Map(
    files.flatMap(({ seminar }) => (seminar ? [[seminar.id, seminar]] : [])),
  );
  const inOrder = [...seminars.values()].toSorted((one, other) =>
    one.letter.localeCompare(other.letter, 'sv'),
  );
  return groupMaterials(
    files,
    inOrder.map(({ id }) => id),
  ).map(({ key, materials: some }) => {
    const seminar = seminars.get(key);
    return (
      <section key={key} className="stack ruled">
        <h2 className={style.groupHead}>
          {seminar && <SeminarLetter letter={seminar.letter} />}
          {seminar?.title ?? t.day}
        </h2>
        <MaterialItems materials={some} />
      </section>
    );
  });
}

/** A list to read and to print: where a link leads is written out on paper. */
export function MaterialItems({ materials }: { materials: readonly Material[] }) {
  const { aboutOf, titleOf } = useMaterialWords();
  return (
    <ul className={style.list}>
      {materials.map((material) => (
        <li key={material.id}>
          <div className={style.what}>
            {material.url === null ? (
              <a href={fileOf(material.id)} download={material.kind === 'FILE'}>
                {titleOf(material)}
              </a>
            ) : (
              <a href={material.url} target="_blank" rel="noreferrer">
                {titleOf(material)}
              </a>
            )}
            {material.description !== '' && <span>{material.description}</span>}
            <span className="soft">{aboutOf(material)}</span>
            {material.url !== null && <span className={style.onPaper}>{material.url}</span>}
          </div>
        </li>
      ))}
    </ul>
  );
}
