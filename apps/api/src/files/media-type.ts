import { fileTypeFromBuffer } from 'file-type';

/**
 * The media type that the bytes themselves tell of, whatever the file is called; null where they tell of none, as plain
 * text does not. Office documents are told apart by what their archive holds.
 */
export async function mediaTypeOf(content: Uint8Array): Promise<string | null> {
  const found = await fileTypeFromBuffer(content);
  return found?.mime ?? null;
}
