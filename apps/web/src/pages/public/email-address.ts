/** Catches what is plainly not an address; the server and the letter decide the rest. */
export function emailFault(email: string): 'missing' | 'faulty' | undefined {
  if (email === '') return 'missing';
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) ? undefined : 'faulty';
}
