import { useQuery } from '@tanstack/react-query';
import { paths } from '../../app/paths.ts';
import { useMessages } from '../../lib/messages.ts';
import { useNumbers } from '../../lib/numbers.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { myMaterialMessages } from './my-messages.ts';
import { myMaterials } from './my-queries.ts';

/** The way to the day's material, once there is any. Where it cannot be read nothing is said: the page is about something else. */
export function MaterialLink({ eventId }: { eventId: string }) {
  const t = useMessages(myMaterialMessages);
  const { number } = useNumbers();
  const count = useQuery(myMaterials(eventId)).data?.data.rows.length ?? 0;
  if (count === 0) return null;
  return (
    <section className="stack ruled no-print">
      <h2>{t.title}</h2>
      <div className="row">
        <ButtonLink to={paths.my.materials(eventId)}>{t.toMaterial(number(count))}</ButtonLink>
      </div>
    </section>
  );
}
