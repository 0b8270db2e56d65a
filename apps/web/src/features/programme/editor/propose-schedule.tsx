import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Schema } from '../../../lib/api-client.ts';
import { useMessages } from '../../../lib/messages.ts';
import { $api } from '../../../lib/query.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ProblemNotice } from '../../../ui/notice.tsx';
import { ProgressBar } from '../../../ui/progress-bar.tsx';
import { SelectField } from '../../../ui/text-fields.tsx';
import { offerUndo } from '../../../ui/toast-store.ts';
import { ProposalClash } from './proposal-clash.tsx';
import { ProposalComparison } from './proposal-comparison.tsx';
import { acceptChanges, type SessionChange } from './proposal-differences.ts';
import { proposalMessages } from './proposal-messages.ts';
import type { Editor } from './use-editor.ts';

/** The button that proposes when and where seminars run, and the dialogue in which the proposal is accepted, all or in part. */
export function ProposeSchedule({ editor }: { editor: Editor }) {
  const t = useMessages(proposalMessages);
  const { blocks } = editor.programme;
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<string>();
  const block = blocks.find(({ id }) => id === chosen) ?? blocks[0];
  if (!block) return null;
  const accept = (changes: readonly SessionChange[]) => {
    setOpen(false);
    if (editor.run(acceptChanges(editor.programme, changes))) {
      offerUndo(t.accepted(changes.length), editor.undo);
    }
  };
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t.propose}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t.title} wide>
        <div className="stack">
          {blocks.length > 1 && (
            <SelectField
              name="block"
              label={t.block}
              value={block.id}
              onChange={(event) => setChosen(event.currentTarget.value)}
            >
              {blocks.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </SelectField>
          )}
          <BlockProposal
            key={block.id}
            programme={editor.programme}
            block={block}
            onAccept={accept}
            onCancel={() => setOpen(false)}
          />
        </div>
      </Dialog>
    </>
  );
}

function BlockProposal({
  programme,
  block,
  onAccept,
  onCancel,
}: {
  programme: Schema<'Programme'>;
  block: Schema<'SeminarBlock'>;
  onAccept: (changes: readonly SessionChange[]) => void;
  onCancel: () => void;
}) {
  const t = useMessages(proposalMessages);
  const params = { path: { blockId: block.id } };
  const { data, error, isFetching, refetch } = useQuery({
    ...$api.queryOptions('post', '/blocks/{blockId}/proposals', { params }),
    // A proposal is for what the programme is when it is asked for, and is kept no longer than it is looked at.
    gcTime: 0,
    retry: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  if (isFetching) return <ProgressBar label={t.working} />;
  if (error) return <ProblemNotice error={error} onRetry={refetch} />;
  if (!data) return null;
  if (data.proposal === null) {
    return <ProposalClash programme={programme} block={block} proposal={data} />;
  }
  return (
    <ProposalComparison
      programme={programme}
      block={block}
      answer={data}
      proposal={data.proposal}
      onAccept={onAccept}
      onCancel={onCancel}
    />
  );
}
