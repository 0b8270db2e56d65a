/** A pasted address as it is kept, or null where it is not https to a named host, or has a name or password in it. */
export function readLink(pasted: string): string | null {
  const url = URL.canParse(pasted) ? new URL(pasted) : null;
  if (url?.protocol !== 'https:' || url.username !== '' || url.password !== '') return null;
  return url.hostname.includes('.') && !url.hostname.endsWith('.') ? url.href : null;
}
