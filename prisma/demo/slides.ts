/** A4 lying down, in points. */
const page = { width: 842, height: 595 };

/** Slides as PDF 1.4, one page each: a heading and lines below it. Text in Latin-1. */
export function slidesPdf(slides: readonly (readonly string[])[]): Buffer {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${slides.length} /Kids [${slides.map((_, slide) => `${4 + 2 * slide} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...slides.flatMap((lines, slide) => {
      const drawn = lines.map(lineOf).join('\n');
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${page.width} ${page.height}] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + 2 * slide} 0 R >>`,
        `<< /Length ${Buffer.byteLength(drawn, 'latin1')} >>\nstream\n${drawn}\nendstream`,
      ];
    }),
  ];
  let text = '%PDF-1.4\n';
  const starts = objects.map((object, index) => {
    const start = Buffer.byteLength(text, 'latin1');
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return start;
  });
  const table = Buffer.byteLength(text, 'latin1');
  const entries = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

function lineOf(line: string, index: number): string {
  const size = index === 0 ? 40 : 22;
  const height = index === 0 ? page.height - 130 : page.height - 180 - 44 * index;
  const escaped = line.replaceAll(/[\\()]/g, '\\$&');
  return `BT /F1 ${size} Tf 70 ${height} Td (${escaped}) Tj ET`;
}
