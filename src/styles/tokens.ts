import { css, type CSSResult } from 'lit';

/**
 * Our own names for the design tokens, each with its default: a page sets `--avain-…`, the sheets read `--_…`. Colours
 * follow the page's `color-scheme`, so a page that is light only never gets a dark widget. For shadow roots and for the
 * sheet of the light DOM alike.
 */
export const tokens: CSSResult = css`
  :host,
  avain-login,
  avain-reset,
  avain-register,
  avain-account,
  avain-notice,
  avain-session {
    --_accent: var(--avain-color-accent, light-dark(#0b5583, #8ccbf5));
    --_on-accent: var(--avain-color-on-accent, light-dark(#fff, #06283d));
    --_text: var(--avain-color-text, light-dark(#1b2730, #eef3f6));
    --_muted: var(--avain-color-muted, light-dark(#4a5a66, #b9c6cf));
    --_surface: var(--avain-color-surface, light-dark(#fff, #15212b));
    --_field: var(--avain-color-field, light-dark(#fff, #0d171f));
    --_border: var(--avain-color-border, light-dark(#647682, #8799a6));
    --_error: var(--avain-color-error, light-dark(#a81823, #ffb0ab));
    --_error-surface: var(--avain-color-error-surface, light-dark(#fdf0f0, #33191b));
    --_focus: var(--avain-color-focus, var(--_accent));
    --_font: var(--avain-font, inherit);
    --_radius: var(--avain-radius, 0.375rem);
    --_space: var(--avain-space, 1rem);
    --_control: var(--avain-control-height, 3rem);
  }
`;
