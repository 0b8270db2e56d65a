import { type ReactNode, useSyncExternalStore } from 'react';
import { useMessages } from '../../../lib/messages.ts';
import { Button } from '../../../ui/button.tsx';
import { ProblemNotice } from '../../../ui/notice.tsx';
import { SelectField } from '../../../ui/text-fields.tsx';
import type { EditQueue } from './edit-queue.ts';
import { editorMessages } from './editor-messages.ts';
import { useEditorSettings } from './editor-settings.ts';
import style from './toolbar.module.css';

interface ToolbarProps {
  canUndo: boolean;
  canRedo: boolean;
  onUndo: () => void;
  onRedo: () => void;
  onShift: () => void;
  onHistory: () => void;
  onKeys: () => void;
  /** Further tools. */
  children?: ReactNode;
}

export function EditorToolbar({
  canUndo,
  canRedo,
  onUndo,
  onRedo,
  onShift,
  onHistory,
  onKeys,
  children,
}: ToolbarProps) {
  const t = useMessages(editorMessages);
  const { step, setStep, density, setDensity } = useEditorSettings();
  return (
    <div className={style.toolbar} role="toolbar" aria-label={t.tools}>
      <Button icon="undo" size="small" aria-disabled={!canUndo} onClick={onUndo}>
        {t.undo}
      </Button>
      <Button icon="redo" size="small" aria-disabled={!canRedo} onClick={onRedo}>
        {t.redo}
      </Button>
      <Button size="small" onClick={onHistory}>
        {t.history}
      </Button>
      <Button size="small" onClick={onShift}>
        {t.shift}
      </Button>
      {children}
      <span className={style.gap} />
      <div className={style.onGrid}>
        <Button size="small" onClick={onKeys}>
          {t.keys}
        </Button>
        <SelectField
          name="step"
          label={t.step}
          value={step}
          onChange={(event) => setStep(stepOf(event.currentTarget.value))}
        >
          {(['5', '15', '30'] as const).map((minutes) => (
            <option key={minutes} value={minutes}>
              {t.minutes(Number(minutes))}
            </option>
          ))}
        </SelectField>
        <SelectField
          name="view"
          label={t.view}
          value={density}
          onChange={(event) =>
            setDensity(event.currentTarget.value === 'condensed' ? 'condensed' : 'roomy')
          }
        >
          <option value="roomy">{t.roomy}</option>
          <option value="condensed">{t.condensed}</option>
        </SelectField>
      </div>
    </div>
  );
}

function stepOf(value: string): '5' | '15' | '30' {
  return value === '5' || value === '30' ? value : '15';
}

/** What is not saved yet, and what was refused. */
export function SaveState({ queue }: { queue: EditQueue }) {
  const t = useMessages(editorMessages);
  const { unsent, waiting, refusal } = useSyncExternalStore(queue.subscribe, queue.get);
  return (
    <>
      <p className={style.state} role="status">
        {waiting ? (
          <>
            <span className={style.waiting}>{t.unsent(unsent.length)}</span>
            <Button kind="quiet" size="small" onClick={() => void queue.flush()}>
              {t.tryNow}
            </Button>
          </>
        ) : (
          <span className="soft">{unsent.length > 0 ? t.saving : t.saved}</span>
        )}
      </p>
      {refusal && (
        <div className={style.refusal}>
          <ProblemNotice error={refusal} />
          <Button kind="quiet" size="small" icon="close" onClick={() => queue.forgetRefusal()}>
            {t.dismiss}
          </Button>
        </div>
      )}
    </>
  );
}
