import { useState } from 'react';
import { defineMessages, useMessages } from '../../lib/messages.ts';
import { classNames } from '../../ui/class-names.ts';
import style from './face.module.css';
import { initialsOf } from './initials.ts';

const faceMessages = defineMessages({
  portraitOf: {
    sv: (name: string) => `Porträtt av ${name}`,
    en: (name: string) => `Portrait of ${name}`,
  },
});

interface FaceProps {
  /** Null: a protected person. */
  name: string | null;
  /** Where the picture is; null when there is none to show. */
  src: string | null;
  large?: boolean;
}

/** A portrait, or the person's initials where there is none or it cannot be fetched. The name stands beside it. */
export function Face({ name, src, large = false }: FaceProps) {
  const t = useMessages(faceMessages);
  const [missing, setMissing] = useState<string | null>(null);
  const look = classNames(style.face, large && style.large);
  if (src === null || src === missing) {
    return (
      <span className={look} aria-hidden="true">
        {initialsOf(name ?? '')}
      </span>
    );
  }
  return (
    <img
      className={look}
      src={src}
      alt={name === null ? '' : t.portraitOf(name)}
      width={large ? 128 : 64}
      height={large ? 128 : 64}
      decoding="async"
      onError={() => setMissing(src)}
    />
  );
}
