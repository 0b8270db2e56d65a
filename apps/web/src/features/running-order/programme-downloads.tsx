import { apiRoot } from '../../lib/api-client.ts';
import { useMessages } from '../../lib/messages.ts';
import { ButtonAnchor } from '../../ui/button.tsx';
import { runningOrderMessages } from './running-order-messages.ts';

/** The programme as files: a spreadsheet, a calendar, and the document that programs read. */
export function ProgrammeDownloads({ event }: { event: { id: string; name: string } }) {
  const t = useMessages(runningOrderMessages);
  const address = `${apiRoot}/events/${event.id}`;
  return (
    <>
      <ButtonAnchor icon="download" href={`${address}/programme.xlsx`} download>
        {t.spreadsheet}
      </ButtonAnchor>
      <ButtonAnchor icon="download" href={`${address}/programme.ics`} download>
        {t.calendar}
      </ButtonAnchor>
      <ButtonAnchor
        icon="download"
        href={`${address}/running-order`}
        download={`${event.name}.json`}
      >
        {t.data}
      </ButtonAnchor>
    </>
  );
}
