import { expect, type Page } from '@playwright/test';

export type RoleName = 'organiser' | 'participant' | 'leadership';

/** Calls the API as the person who is signed in in a page's browser. */
export function apiOf(page: Page) {
  const call = async <Answer>(method: string, path: string, data?: unknown): Promise<Answer> => {
    const answer = await page.request.fetch(`/api/v1${path}`, {
      method,
      headers: { 'x-ledarforum': '1' },
      ...(data !== undefined && { data }),
    });
    expect(answer.ok(), `${method} ${path}: ${answer.status()} ${await answer.text()}`).toBe(true);
    return answer.status() === 204 ? (undefined as Answer) : answer.json();
  };
  return {
    get: <Answer>(path: string) => call<Answer>('GET', path),
    post: <Answer>(path: string, data: unknown = {}) => call<Answer>('POST', path, data),
    remove: (path: string) => call<void>('DELETE', path),
    put: <Answer>(path: string, data: unknown) => call<Answer>('PUT', path, data),
  };
}

/** The role switch of the demo. */
export async function become(page: Page, role: RoleName): Promise<void> {
  await apiOf(page).post('/demo/sign-in', { role });
}
