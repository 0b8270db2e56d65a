import type { Material, MyMaterial } from '@ledarforum/contract/materials';
import type { MaterialFacts } from '@ledarforum/domain/materials';
import type { z } from 'zod';
import type { MaterialRow } from './materials-repository.ts';

/** A material as those who may see it are shown it. */
export function shownMaterial(row: MaterialRow): z.input<typeof MyMaterial> {
  const { id, kind, title, titleEn, description, seminar, url, altText } = row;
  return {
    id,
    kind,
    title,
    titleEn,
    description,
    seminar,
    url,
    altText,
    domain: url === null ? null : new URL(url).hostname,
    file: row.file && { ...row.file, name: row.fileName ?? title },
  };
}

/** A material as its organisers work on it. */
export function organisedMaterial(row: MaterialRow): z.input<typeof Material> {
  return {
    ...shownMaterial(row),
    audience: row.audience,
    publish: row.publish,
    hiddenSince: row.requests[0]?.askedAt.toISOString() ?? null,
    version: row.version,
  };
}

export function factsOf(row: MaterialRow): MaterialFacts {
  return { ...row, hidden: row.requests.length > 0, removed: row.removedAt !== null };
}
