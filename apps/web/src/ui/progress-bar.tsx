import { useId } from 'react';
import style from './progress-bar.module.css';

interface ProgressBarProps {
  label: string;
  /** How far, from 0 to `max`; left out while the length is not known. */
  value?: number;
  max?: number;
  /** "120 av 412 rader". */
  text?: string;
}

/** Real progress of long work, with its numbers in words. */
export function ProgressBar({ label, value, max = 1, text }: ProgressBarProps) {
  const id = useId();
  return (
    <div className={style.progress}>
      <label htmlFor={id}>{label}</label>
      {text !== undefined && <span className="num soft">{text}</span>}
      <progress id={id} max={max} {...(value === undefined ? {} : { value })} />
    </div>
  );
}
