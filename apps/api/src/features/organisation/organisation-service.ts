import type { Tx } from '@ledarforum/database/client';
import { decideAccent } from '@ledarforum/domain/accent';
import { found, Problem } from '../../problem.ts';
import { recordActivity } from '../activity/activity-repository.ts';
import {
  findOrganisation,
  type OrganisationSettings,
  saveOrganisation,
} from './organisation-repository.ts';

export async function readOrganisation(tx: Tx) {
  return found(await findOrganisation(tx));
}

/** Changes the settings; an accent that could not be read on the paper is refused with a tone that can. */
export async function changeOrganisation(tx: Tx, actorId: string, settings: OrganisationSettings) {
  if (settings.accent !== null) assertReadable(settings.accent);
  const organisation = found(await findOrganisation(tx));
  await saveOrganisation(tx, organisation.id, settings);
  await recordActivity(tx, { action: 'update-organisation', actorId, eventId: null });
  return readOrganisation(tx);
}

function assertReadable(accent: string): void {
  const decision = decideAccent(accent);
  if (decision.ok) return;
  const contrast = String(decision.contrast);
  throw new Problem('accent-too-faint', {
    detail: {
      sv: `Kontrasten är ${contrast.replace('.', ',')}:1. ${decision.suggestion} är en mörkare ton av samma färg som går bra.`,
      en: `The contrast is ${contrast}:1. ${decision.suggestion} is a darker tone of the same colour that works.`,
    },
    faults: [
      {
        pointer: '/body/accent',
        code: 'accent-too-faint',
        message: {
          sv: `Välj en mörkare färg, till exempel ${decision.suggestion}.`,
          en: `Choose a darker colour, for example ${decision.suggestion}.`,
        },
      },
    ],
  });
}
