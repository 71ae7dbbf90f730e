import { html, type TemplateResult } from 'lit';

/** A drawing of the workbench's own, in a square of 20; the button that has it says in words what it means. */
const drawn = (d: string): TemplateResult =>
  html`<svg
    viewBox="0 0 20 20"
    fill="none"
    stroke="currentColor"
    stroke-width="1.6"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    <path d=${d}></path>
  </svg>`;

export const icons = {
  key: drawn('M12.5 3a4.5 4.5 0 1 1-3.2 7.7L4 16v1.5h3V16h2v-2l1.3-1.3M13.5 6.5h.01'),
  list: drawn('M3.5 5h13M3.5 10h13M3.5 15h8'),
  panel: drawn('M3 4h14v12H3zM12.5 4v12'),
  help: drawn(
    'M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15M7.8 7.8a2.3 2.3 0 1 1 3.2 2.1c-.7.3-1 .7-1 1.5M10 14h.01',
  ),
  before: drawn('M12.5 4.5 7 10l5.5 5.5'),
  after: drawn('M7.5 4.5 13 10l-5.5 5.5'),
  undo: drawn('M7 4 3.5 7.5 7 11M4 7.5h7.5a4.5 4.5 0 0 1 0 9H8'),
  redo: drawn('m13 4 3.5 3.5L13 11M16 7.5H8.5a4.5 4.5 0 0 0 0 9H12'),
  open: drawn('M11.5 3.5h5v5M16 4l-7 7M14 11.5v5H3.5V6h5'),
  link: drawn(
    'M8.5 11.5a3.2 3.2 0 0 0 4.6 0l2.9-2.9A3.2 3.2 0 0 0 11.4 4l-1 1M11.5 8.500a3.2 3.2 0 0 0-4.6 0L4 11.400A3.2 3.2 0 0 0 8.6 16l1-1',
  ),
  again: drawn('M16.5 10a6.5 6.5 0 1 1-2-4.700M16.5 2.500v4h-4'),
  close: drawn('m5 5 10 10M15 5 5 15'),
  fit: drawn('M3 7.500V3.500h4M17 7.500V3.500h-4M3 12.500v4h4M17 12.500v4h-4'),
  settings: drawn(
    'M3 6h8M15 6h2M3 14h2M9 14h8M13 8a2 2 0 1 0 0-4 2 2 0 0 0 0 4M7 16a2 2 0 1 0 0-4 2 2 0 0 0 0 4',
  ),
  search: drawn('M8.8 14.500a5.7 5.7 0 1 0 0-11.4 5.7 5.7 0 0 0 0 11.400M13 13l4 4'),
} satisfies Readonly<Record<string, TemplateResult>>;
