/**
 * The version of something in a programme that nothing has been published of: whatever it hangs on, its slot, its room or
 * the day, can have changed without it, so every edit raises it.
 */
export function draftVersion(
  event: { readonly version: number; readonly programmeSeq: number },
  ownVersion: number,
): number {
  return ownVersion + event.programmeSeq + event.version - 1;
}
