import { type AccentDecision, type AccentTones, decideAccent } from '@ledarforum/domain/accent';
import { useQueryClient } from '@tanstack/react-query';
import { type CSSProperties, useState } from 'react';
import type { Schema } from '../../lib/api-client.ts';
import { useMessages } from '../../lib/messages.ts';
import { useNumbers } from '../../lib/numbers.ts';
import { $api } from '../../lib/query.ts';
import { Button } from '../../ui/button.tsx';
import { RadioGroup } from '../../ui/choice-fields.tsx';
import { FieldRow, Form, FormActions } from '../../ui/form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-fields.tsx';
import { announce } from '../../ui/toast-store.ts';
import { settingsMessages } from './organisation-messages.ts';
import style from './settings-form.module.css';

const ownAccent = '#0d5c4b';

/** The municipality's name, address for questions and colour, shown as it will be read in both looks. */
export function SettingsForm({ settings }: { settings: Schema<'Organisation'> }) {
  const t = useMessages(settingsMessages);
  const client = useQueryClient();
  const [chosen, setChosen] = useState<'own' | 'chosen'>(
    settings.accent === null ? 'own' : 'chosen',
  );
  const [hex, setHex] = useState(settings.accent ?? '#1f4e9c');
  const save = $api.useMutation('put', '/organisation', {
    onSuccess: () => announce(t.saved),
    onSettled: () =>
      client.invalidateQueries({
        predicate: ({ queryKey }) => ['/organisation', '/about'].includes(String(queryKey[1])),
      }),
  });
  const accent = chosen === 'own' ? null : hex.trim().toLowerCase();
  const decision = accent !== null && /^#[0-9a-f]{6}$/.test(accent) ? decideAccent(accent) : null;
  return (
    <Form
      error={save.error}
      onSubmit={(form) =>
        save.mutate({
          body: {
            name: String(form.get('name') ?? ''),
            contactEmail: String(form.get('contactEmail') ?? '').trim(),
            accent,
          },
        })
      }
    >
      <div className={style.fields}>
        <TextField
          name="name"
          label={t.name}
          hint={t.nameHint}
          defaultValue={settings.name}
          maxLength={200}
        />
        <TextField
          name="contactEmail"
          type="email"
          label={t.email}
          hint={t.emailHint}
          defaultValue={settings.contactEmail}
          maxLength={254}
        />
        <RadioGroup
          name="accentKind"
          label={t.accent}
          value={chosen}
          onChoose={setChosen}
          choices={[
            { value: 'own', label: t.ownAccent },
            { value: 'chosen', label: t.chosenAccent },
          ]}
        />
        {chosen === 'chosen' && <ColourField hex={hex} decision={decision} onHex={setHex} />}
      </div>
      <Looks tones={tonesOf(accent === null ? decideAccent(ownAccent) : decision)} />
      <FormActions>
        <Button kind="primary" type="submit" busy={save.isPending} busyText={t.saving}>
          {t.save}
        </Button>
      </FormActions>
    </Form>
  );
}

function tonesOf(decision: AccentDecision | null): AccentTones | null {
  return decision?.ok ? decision.tones : null;
}

function ColourField({
  hex,
  decision,
  onHex,
}: {
  hex: string;
  decision: AccentDecision | null;
  onHex: (hex: string) => void;
}) {
  const t = useMessages(settingsMessages);
  const { number } = useNumbers();
  return (
    <>
      <FieldRow>
        <div className={style.colour}>
          <input
            type="color"
            aria-label={t.colour}
            className={style.well}
            value={decision === null ? '#000000' : hex.toLowerCase()}
            onChange={(event) => onHex(event.currentTarget.value)}
          />
          <TextField
            name="accent"
            label={t.colour}
            hint={t.hexHint}
            value={hex}
            maxLength={7}
            spellCheck={false}
            error={decision === null ? t.hexWrong : undefined}
            onChange={(event) => onHex(event.currentTarget.value)}
          />
        </div>
      </FieldRow>
      {decision?.ok === false && (
        <Notice
          kind="warn"
          live
          actions={
            <Button size="small" onClick={() => onHex(decision.suggestion)}>
              {t.takeSuggestion(decision.suggestion)}
            </Button>
          }
        >
          {t.faint(number(decision.contrast, 1))}
        </Notice>
      )}
    </>
  );
}

/** The colour as text and as a button, on both papers. */
function Looks({ tones }: { tones: AccentTones | null }) {
  const t = useMessages(settingsMessages);
  if (tones === null) return null;
  const looks = [
    {
      key: 'light',
      label: t.inLight,
      paper: '#fbf8f1',
      ink: '#191d21',
      accent: tones.light,
      on: tones.onLight,
    },
    {
      key: 'dark',
      label: t.inDark,
      paper: '#15181b',
      ink: '#f2eee5',
      accent: tones.dark,
      on: tones.onDark,
    },
  ];
  return (
    <div className={style.looks}>
      {looks.map(({ key, label, paper, ink, accent, on }) => {
        const colours = { '--p': paper, '--i': ink, '--a': accent, '--o': on } as CSSProperties;
        return (
          <figure key={key} className={style.look} style={colours}>
            <figcaption>{label}</figcaption>
            <p className={style.text}>{t.sampleText}</p>
            <span className={style.button}>{t.sampleButton}</span>
          </figure>
        );
      })}
    </div>
  );
}
