import { apiRoot } from './api-client.ts';
import { getLocale } from './locale.ts';
import { offlineProblem, problemFrom } from './problem-error.ts';

/**
 * Sends a file to an endpoint with `body: 'file'` and tells how many bytes have gone, which `fetch` cannot.
 * Rejects with a ProblemError, or with the signal's reason when it was called off.
 * @param address below the API's root, with its query
 */
export function sendFile(
  address: string,
  file: Blob,
  { onProgress, signal }: { onProgress: (sent: number) => void; signal: AbortSignal },
): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `${apiRoot}${address}`);
    request.setRequestHeader('Accept-Language', getLocale());
    request.setRequestHeader('x-ledarforum', '1');
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.upload.addEventListener('progress', ({ loaded }) => onProgress(loaded));
    request.addEventListener('load', () => {
      const { status, responseText } = request;
      if (status >= 200 && status < 300) resolve();
      else problemFrom(new Response(responseText, { status })).then(reject, reject);
    });
    request.addEventListener('error', () => reject(offlineProblem()));
    request.addEventListener('abort', () => reject(signal.reason));
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file);
  });
}
