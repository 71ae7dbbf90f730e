// The workbench. What it looks at stands in frames: see frame/main.ts.
import { css } from 'lit';
import './shell/gallery.ts';

const sheet = css`
  html {
    color-scheme: light dark;
  }
  body {
    margin: 0;
  }
`.styleSheet;
if (sheet) document.adoptedStyleSheets.push(sheet);
