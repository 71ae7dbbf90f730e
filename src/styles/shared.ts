import { css, type CSSResult } from 'lit';

// What several sheets say with the same words: declarations alone, to stand in a rule.

/** A focus ring of two colours, so that one of them stands out on any ground: inside and outside is that of the card. */
export const ring: CSSResult = css`
  outline: 3px solid var(--_focus);
  outline-offset: 2px;
  box-shadow: 0 0 0 7px var(--_surface);
`;

/** A button, or a link that looks like one. */
export const button: CSSResult = css`
  box-sizing: border-box;
  min-height: var(--_target-height);
  margin: 0;
  padding: calc(var(--_space) / 2) var(--_space);
  border: 1px solid var(--_accent);
  border-radius: var(--_radius);
  background: transparent;
  color: var(--_accent);
  font: inherit;
  font-weight: 600;
  text-align: center;
  align-content: center;
  text-decoration: none;
  cursor: pointer;
`;

/** The one that a person is most likely to want. */
export const filled: CSSResult = css`
  background: var(--_accent);
  color: var(--_on-accent);
`;

/** The frame of a widget: the line at its top is the colour of the city. */
export const frame: CSSResult = css`
  box-sizing: border-box;
  padding: clamp(var(--_space) * 1.25, 6vw, var(--_space) * 2);
  border: 1px solid var(--_outline);
  border-radius: calc(var(--_radius) * 2);
  background: linear-gradient(var(--_accent) 0 0) 0 0 / 100% 0.25rem no-repeat var(--_surface);
  box-shadow:
    0 1px 2px var(--_shadow),
    0 1rem 2rem -1rem var(--_shadow);
`;

/** For who only listens. */
export const unseen: CSSResult = css`
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
`;

/** A mark that needs neither a picture nor a colour to be seen: the border is there in forced colours. */
export const mark: CSSResult = css`
  content: '!' / '';
  display: inline-block;
  box-sizing: border-box;
  width: 1.25rem;
  border: 1px solid transparent;
  border-radius: 50%;
  background: var(--_error);
  color: var(--_surface);
  font-size: 0.875rem;
  font-weight: 700;
  line-height: 1.125rem;
  text-align: center;
`;
