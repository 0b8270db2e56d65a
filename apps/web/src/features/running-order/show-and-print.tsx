import { paths } from '../../app/paths.ts';
import { useMessages } from '../../lib/messages.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { ProgrammeDownloads } from './programme-downloads.tsx';
import { runningOrderMessages } from './running-order-messages.ts';

/** What can be made of a programme: the running order, and files. */
export function ShowAndPrint({ event }: { event: { id: string; name: string } }) {
  const t = useMessages(runningOrderMessages);
  return (
    <section className="stack ruled no-print">
      <h2>{t.showAndPrint}</h2>
      <p>{t.showAndPrintLead}</p>
      <div className="row">
        <ButtonLink icon="print" to={paths.organise.runningOrder(event.id)}>
          {t.title}
        </ButtonLink>
        <ButtonLink icon="print" to={paths.organise.publicProgramme(event.id)}>
          {t.forParticipants}
        </ButtonLink>
        <ButtonLink icon="print" to={paths.organise.roomSigns(event.id)}>
          {t.roomSigns}
        </ButtonLink>
        <ProgrammeDownloads event={event} />
      </div>
    </section>
  );
}
