import { useMessages } from '../../../lib/messages.ts';
import style from './builder.module.css';
import { builderMessages } from './builder-messages.ts';
import type { SaveState } from './use-form-autosave.ts';

/** Whether what is on the screen is kept. */
export function SaveLine({ state }: { state: SaveState }) {
  const t = useMessages(builderMessages);
  const words = {
    saved: t.saved,
    saving: t.saving,
    waiting: t.waiting,
    refused: t.refused,
    faulty: state.kind === 'faulty' ? t.faulty(state.faults) : '',
  };
  return (
    <p role="status" className={style.saved}>
      {words[state.kind]}
    </p>
  );
}
