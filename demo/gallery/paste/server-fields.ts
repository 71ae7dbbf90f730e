import { html, type TemplateResult } from 'lit';
import { pasteTexts } from '../texts/paste.ts';
import type { UiLang } from '../texts/shape.ts';
import { isAddress } from './checks.ts';
import { choiceField, textField } from './fields.ts';
import { ADAPTERS, addressOf, hasClient, kindOf, PRESETS, type Preset, type Server } from './servers.ts';
import type { Typed } from './typed.ts';

/** Which server the page talks to, and what it needs to be told of it. */
export function serverFields(
  server: Server,
  lang: UiLang,
  typed: Typed,
  choose: (change: Partial<Server>) => void,
): TemplateResult {
  const texts = pasteTexts[lang];
  const { problems } = texts;
  const kind = kindOf(server);
  const hints: Readonly<Record<string, string>> = texts.backendHints;
  const address = {
    id: 'backend',
    label: texts.backend,
    value: addressOf(server),
    hint: hints[kind] ?? '',
    change: (value: string) => choose({ addresses: { ...server.addresses, [kind]: value } }),
  };
  const client = {
    id: 'client',
    label: texts.clientId,
    value: server.clientId,
    hint: texts.clientIdHint,
    change: (clientId: string) => choose({ clientId }),
  };
  return html`<div class="pair">
    ${choiceField({
      id: 'adapter',
      label: texts.adapter,
      value: server.adapter,
      hint: texts.adapterHint,
      choices: ADAPTERS.map((name) => [name, name]),
      change: (adapter) => choose({ adapter }),
    })}
    ${
      server.adapter === 'oidc'
        ? choiceField({
            id: 'preset',
            label: texts.preset,
            value: server.preset,
            choices: PRESETS.map((name) => [name, texts.presets[name]]),
            change: (preset) => choose({ preset: preset as Preset }),
          })
        : ''
    }
    ${textField(typed.field(address, (text) => (isAddress(text) ? '' : problems.address), `backend ${kind}`))}
    ${
      hasClient(server)
        ? textField(typed.field(client, (text) => (text.trim() ? '' : problems.clientId)))
        : ''
    }
  </div>`;
}
