import type { Tx } from '@ledarforum/database/client';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FileAnswer } from '../implement.ts';
import { type FileMark, readFilePart } from './stored-files-repository.ts';

export interface Serving {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  /** Saved under this name; without one the file is shown, which only pictures drawn by the product may be. */
  readonly fileName?: string;
}

/**
 * Answers with a file, or with the part of it that was asked for (RFC 9110: one range, `If-Range`, `If-None-Match`). A browser
 * asks each time whether it may still have it, no cache that others share keeps it, and nothing in it can run.
 */
export async function serveFile(
  tx: Tx,
  mark: FileMark,
  { request, reply, fileName }: Serving,
): Promise<FileAnswer> {
  const tag = `"${mark.sha256}"`;
  reply.headers({
    etag: tag,
    'cache-control': 'private, no-cache',
    'accept-ranges': 'bytes',
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
  });
  const named = { mediaType: mark.mediaType, ...(fileName !== undefined && { fileName }) };
  const known = request.headers['if-none-match']?.split(',').map((one) => one.trim());
  if (known?.some((one) => one === '*' || one.replace(/^W\//, '') === tag)) {
    return { ...named, content: '', status: 304 };
  }
  const condition = request.headers['if-range'];
  const range =
    condition === undefined || condition === tag ? rangeOf(request.headers.range, mark.size) : null;
  if (range === null) return { ...named, content: await readFilePart(tx, mark) };
  if (range === 'beyond') {
    reply.header('content-range', `bytes */${mark.size}`);
    return { ...named, content: '', status: 416 };
  }
  reply.header('content-range', `bytes ${range.start}-${range.end - 1}/${mark.size}`);
  return { ...named, content: await readFilePart(tx, mark, range), status: 206 };
}

interface Range {
  readonly start: number;
  /** Not included. */
  readonly end: number;
}

/** The one range that a header asks for; null where it asks for none, or for several, which is answered with the whole. */
function rangeOf(header: string | undefined, size: number): Range | 'beyond' | null {
  const asked = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (asked === null) return null;
  const [, from = '', to = ''] = asked;
  if (from === '') return to === '' ? null : lastBytes(Number(to), size);
  const start = Number(from);
  if (start >= size) return 'beyond';
  if (to === '') return { start, end: size };
  return Number(to) < start ? null : { start, end: Math.min(Number(to) + 1, size) };
}

function lastBytes(count: number, size: number): Range | 'beyond' {
  return count === 0 ? 'beyond' : { start: Math.max(0, size - count), end: size };
}
