import type { ReactNode } from 'react';
import { paths } from '../../app/paths.ts';
import { useMessages } from '../../lib/messages.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { SubNav } from '../../ui/sub-nav.tsx';
import { registerMessages } from './register-messages.ts';

interface RegisterFrameProps {
  /** What the page is about, when it is not the people. */
  part?: string;
  lead?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

/** The head and the parts that every page of the register has. */
export function RegisterFrame({ part, lead, actions, children }: RegisterFrameProps) {
  const t = useMessages(registerMessages);
  return (
    <div className="stack-wide">
      <PageHeader
        title={part ?? t.title}
        {...(part !== undefined && { eyebrow: t.title })}
        {...(lead !== undefined && { lead })}
        {...(actions !== undefined && { actions })}
      />
      <SubNav
        label={t.parts}
        items={[
          { to: paths.organise.register(), label: t.people, end: true },
          { to: paths.organise.registerUnits(), label: t.units },
          { to: paths.organise.registerGroups(), label: t.groups },
          { to: paths.organise.registerSettings(), label: t.settings },
        ]}
      />
      {children}
    </div>
  );
}
