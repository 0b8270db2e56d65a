import { useRef, useState } from 'react';
import { useMessages } from '../lib/messages.ts';
import { classNames } from './class-names.ts';
import style from './field.module.css';
import { FieldFrame } from './field.tsx';
import { type FieldBasics, useField } from './form-context.ts';
import { Icon } from './icon.tsx';
import { uiMessages } from './ui-messages.ts';

interface FileFieldProps extends FieldBasics {
  /** As in the native attribute: `.xlsx,.csv`. */
  accept?: string;
  file: File | undefined;
  /** Exactly one of these: `onFiles` takes several at once. */
  onFile?: (file: File) => void;
  onFiles?: (files: readonly File[]) => void;
}

/** A file or several, by button, key or drop. */
export function FileField({
  name,
  label,
  hint,
  error,
  optional,
  id,
  accept,
  file,
  onFile,
  onFiles,
}: FileFieldProps) {
  const t = useMessages(uiMessages);
  const field = useField({ name, hint, error, id });
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (files: FileList | null) => {
    const [first, ...rest] = files ?? [];
    if (first === undefined) return;
    if (onFiles) onFiles([first, ...rest]);
    else onFile?.(first);
  };
  return (
    <FieldFrame field={field} label={label} hint={hint} optional={optional}>
      <fieldset
        aria-label={label}
        className={classNames(style.drop, over && style.over)}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer.files);
        }}
      >
        <input
          ref={input}
          {...field.aria}
          id={field.controlId}
          name={name}
          type="file"
          multiple={onFiles !== undefined}
          accept={accept}
          onChange={(event) => {
            take(event.currentTarget.files);
            // The same file may be chosen again after it was corrected.
            event.currentTarget.value = '';
          }}
        />
        <span
          className={style.dropButton}
          aria-hidden="true"
          onClick={() => input.current?.click()}
        >
          <Icon name="upload" />
          {onFiles ? t.chooseFiles : file ? t.changeFile : t.chooseFile}
        </span>
        {file ? (
          <span className={style.fileName} role="status">
            {file.name}
          </span>
        ) : (
          <span className="soft">{onFiles ? t.dropSeveral : t.dropHere}</span>
        )}
      </fieldset>
    </FieldFrame>
  );
}
