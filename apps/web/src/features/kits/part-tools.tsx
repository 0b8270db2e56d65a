import { useMessages } from '../../lib/messages.ts';
import { IconButton } from '../../ui/button.tsx';
import { kitEditorMessages } from './kit-editor-messages.ts';

/** Up, down and away, for one part of a list. */
export function PartTools({
  name,
  place,
  count,
  onMove,
  onRemove,
}: {
  name: string;
  place: number;
  count: number;
  onMove: (to: number) => void;
  /** Absent where it is the only one and one there must be. */
  onRemove: (() => void) | undefined;
}) {
  const t = useMessages(kitEditorMessages);
  const last = place === count - 1;
  return (
    <span className="row">
      <IconButton
        icon="arrow-up"
        label={t.up(name)}
        aria-disabled={place === 0}
        onClick={() => place > 0 && onMove(place - 1)}
      />
      <IconButton
        icon="arrow-down"
        label={t.down(name)}
        aria-disabled={last}
        onClick={() => !last && onMove(place + 1)}
      />
      {onRemove && <IconButton icon="trash" label={t.remove(name)} onClick={onRemove} />}
    </span>
  );
}
