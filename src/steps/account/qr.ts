import { html, type TemplateResult } from 'lit';
import { correction, generate } from 'lean-qr/nano';

/** Width of the light border, in modules (ISO/IEC 18004 §6.3.8). */
const QUIET = 4;

/** A QR code as one path, for a square whose side is `size` modules. The light border is part of it. */
export interface QrPath {
  readonly size: number;
  readonly d: string;
}

/** @throws when the text is longer than a QR code can hold, about two kilobytes */
export function qrPath(text: string): QrPath {
  const code = generate(text, { minCorrectionLevel: correction.M });
  const rows = Array.from({ length: code.size }, (_, y) => row(code.get, y, code.size));
  return { size: code.size + 2 * QUIET, d: rows.join('') };
}

/** The dark modules of a row, those side by side as one rectangle. */
function row(dark: (x: number, y: number) => boolean, y: number, size: number): string {
  let path = '';
  for (let x = 0; x < size; x += 1) {
    const start = x;
    while (dark(x, y)) x += 1;
    if (x > start) path += `M${start + QUIET} ${y + QUIET}h${x - start}v1h-${x - start}z`;
  }
  return path;
}

/** The picture: dark on light in every theme, since cameras read it, not people. */
export function qrCode(text: string, name: string): TemplateResult {
  const { size, d } = qrPath(text);
  return html`<svg
    data-avain-qr
    role="img"
    aria-label=${name}
    viewBox="0 0 ${size} ${size}"
    shape-rendering="crispEdges"
  >
    <rect width=${size} height=${size} fill="#fff" />
    <path d=${d} fill="#000" />
  </svg>`;
}
