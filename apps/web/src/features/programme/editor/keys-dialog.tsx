import { useMessages } from '../../../lib/messages.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { editorMessages } from './editor-messages.ts';
import style from './keys.module.css';

/** The keys of the schedule. */
export function KeysDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useMessages(editorMessages);
  const keys: readonly (readonly [readonly string[], string])[] = [
    [['↑', '↓'], t.keyMove],
    [['←', '→'], t.keyRoom],
    [['Shift ↑', 'Shift ↓'], t.keyResize],
    [['Enter'], t.keyOpen],
    [['M'], t.keyMoveTo],
    [['C'], t.keyCopy],
    [[t.keyDelKeys], t.keyDelete],
    [['N'], t.keyNew],
    [['Ctrl Z', 'Ctrl Shift Z'], t.keyUndo],
    [['?'], t.keyHelp],
  ];
  return (
    <Dialog open={open} onClose={onClose} title={t.keysTitle}>
      <dl className={style.keys}>
        {keys.map(([names, what]) => (
          <div key={what}>
            <dt>
              {names.map((name) => (
                <kbd key={name}>{name}</kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <p className="soft">{t.keyDrag}</p>
    </Dialog>
  );
}
