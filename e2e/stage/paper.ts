import type { Page } from '@playwright/test';

/** Width and height in whole millimetres. */
type Sheet = { width: number; height: number };

/** What comes out of the printer: each sheet with its size, as the page itself asks for it. */
export async function printed(page: Page): Promise<Sheet[]> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const boxes = pdf.toString('latin1').matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g);
  return [...boxes].map(([, width, height]) => ({
    width: millimetres(width),
    height: millimetres(height),
  }));
}

function millimetres(points: string | undefined): number {
  return Math.round((Number(points) / 72) * 25.4);
}
