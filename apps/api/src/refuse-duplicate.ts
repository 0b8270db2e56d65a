import type { ProblemCode } from '@ledarforum/contract/problems';
import { Problem } from './problem.ts';

/**
 * The write's answer; when a unique index refuses it, the problem instead. The transaction is lost either way.
 * @throws Problem with the code given
 */
export async function refuseDuplicate<Answer>(
  write: Promise<Answer>,
  code: ProblemCode,
): Promise<Answer> {
  try {
    return await write;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'P2002') {
      throw new Problem(code);
    }
    throw error;
  }
}
