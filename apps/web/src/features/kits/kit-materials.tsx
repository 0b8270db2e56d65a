import { paths } from '../../app/paths.ts';
import type { Schema } from '../../lib/api-client.ts';
import { useMessages } from '../../lib/messages.ts';
import { Link } from '../../ui/link.tsx';
import { MaterialItems } from '../materials/my-list.tsx';
import { myKitMessages } from './my-kit-messages.ts';

/** The day's files and links, and the way to all of it with the pictures; nothing while there is nothing. */
export function KitMaterials({
  eventId,
  materials,
}: {
  eventId: string;
  materials: readonly Schema<'MyMaterial'>[];
}) {
  const t = useMessages(myKitMessages);
  if (materials.length === 0) return null;
  return (
    <section className="stack ruled">
      <h2>{t.materials}</h2>
      <MaterialItems materials={materials.filter(({ kind }) => kind !== 'PICTURE')} />
      <p className="no-print">
        <Link to={paths.my.materials(eventId)}>{t.allMaterials}</Link>
      </p>
    </section>
  );
}
