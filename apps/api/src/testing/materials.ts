import type { Database } from '@ledarforum/database/client';
import { keepFile } from '../files/stored-files-repository.ts';

/** A picture of the day that everybody invited sees; returns its id. Its bytes are no real picture's. */
export async function makePicture(database: Database, event: { id: string }): Promise<string> {
  const content = Buffer.from('RIFF');
  const picture = { content, mediaType: 'image/webp', width: 1, height: 1 };
  const { id } = await database.material.create({
    data: {
      eventId: event.id,
      kind: 'PICTURE',
      title: 'Scenen',
      position: 0,
      audience: 'INVITED',
      altText: 'Scenen sedd från salen',
      fileName: 'scenen.webp',
      fileId: await keepFile(database, picture),
      thumbnailId: await keepFile(database, picture),
    },
    select: { id: true },
  });
  return id;
}
