import { css, type CSSResult } from 'lit';

// Written by `npm run tokens` from avain.tokens.json. Change that instead.

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
    --_surface: var(--avain-color-surface, light-dark(#fff, #15212b));
    --_accent-hover: var(--avain-color-accent-hover, color-mix(in oklab, var(--_accent) 82%, var(--_text)));
    --_tint: var(--avain-color-tint, color-mix(in oklab, var(--_accent) 8%, var(--_surface)));
    --_muted: var(--avain-color-muted, color-mix(in oklab, var(--_text) 76%, var(--_surface)));
    --_outline: var(--avain-color-outline, color-mix(in oklab, var(--_text) 16%, var(--_surface)));
    --_field: var(--avain-color-field, color-mix(in oklab, var(--_surface) 80%, light-dark(#fff, #000)));
    --_border: var(--avain-color-border, color-mix(in oklab, var(--_text) 60%, var(--_surface)));
    --_error: var(--avain-color-error, light-dark(#a81823, #ffb0ab));
    --_error-surface: var(
      --avain-color-error-surface,
      color-mix(in oklab, var(--_error) 7%, var(--_surface))
    );
    --_focus: var(--avain-color-focus, var(--_accent));
    --_notice: var(--avain-color-notice, var(--_tint));
    --_notice-mark: var(--avain-color-notice-mark, var(--_accent));
    --_shadow: var(--avain-color-shadow, light-dark(rgb(16 32 47 / 0.14), rgb(0 0 0 / 0.5)));
    --_backdrop: var(--avain-color-backdrop, rgb(10 20 28 / 0.7));
    --_font: var(--avain-font, inherit);
    --_font-heading: var(--avain-font-heading, var(--_font));
    --_radius: var(--avain-radius, 0.5rem);
    --_space: calc(var(--avain-space, 1rem) * var(--_density));
    --_density: var(--avain-density, 1);
    --_control-height: max(24px, var(--avain-control-height, 3rem) * var(--_density));
    --_target-height: max(24px, var(--avain-target-height, 2.75rem) * var(--_density));
    --_width: var(--avain-width, 28rem);
    --_min-height: var(--avain-min-height, 43rem);
  }
  avain-account {
    --_width: var(--avain-width, 40rem);
  }
`;
