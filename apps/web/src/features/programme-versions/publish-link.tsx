import { useQuery } from '@tanstack/react-query';
import { paths } from '../../app/paths.ts';
import { useMessages } from '../../lib/messages.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { versionMessages } from './version-messages.ts';
import { versionsQuery } from './version-queries.ts';

/** What participants see of the programme, and the way to showing them more. */
export function PublishLink({ eventId }: { eventId: string }) {
  const t = useMessages(versionMessages);
  const { data } = useQuery(versionsQuery(eventId));
  const [latest] = data?.versions ?? [];
  return (
    <div className="row no-print">
      <ButtonLink to={paths.organise.publish(eventId)}>{t.publish}</ButtonLink>
      {data && (
        <p className="soft">
          {data.unpublished
            ? t.unpublished
            : latest
              ? t.allPublished(latest.name)
              : t.neverPublished}
        </p>
      )}
    </div>
  );
}
