// One element in one state, on a page of its own. What is before it has come about as it would for a person: the rules of
// the demo's server answer, here in the page, and every field was filled in and every button pressed.
import { play } from '../../scenarios/play.ts';
import { type Scenario, scenarioOf } from '../../scenarios/index.ts';
import { base, startWorker } from '../../mocks/worker.ts';
import { decodeLook } from '../look-codec.ts';
import { type Look, plainLook } from '../look.ts';
import { stateOf } from '../states/catalogue.ts';
import type { GalleryState } from '../states/state.ts';
import { uiLangOf } from '../texts/shape.ts';
import { act } from './act.ts';
import { asked } from './address.ts';
import { giveUp, watchCalls } from './calls.ts';
import { standInForDevice } from './device.ts';
import { standInForSystemColours } from './forced.ts';
import { keepFocus } from './keep-focus.ts';
import { speak } from './language.ts';
import { sayNotFound } from './not-found.ts';
import { keepPace } from './pace.ts';
import { hear, log, report, tell } from './report.ts';
import { place } from './stage.ts';
import { standStill } from './still.ts';
import { watchTexts } from './texts-shown.ts';
import { wear } from './wear.ts';

const { documentElement: root } = document;

report();
keepFocus();
watchCalls();
const { state: id, scenario: other, lang, colours, isStill } = asked(location);
const wanted = stateOf(id);
const played = scenarioOf(other ?? wanted?.scenario ?? '');
if (wanted && played) await come(wanted, played);
else {
  const odd = wanted ? `skenaario=${other}` : `tila=${id}`;
  fail(odd);
  sayNotFound(odd.slice(0, 60), uiLangOf(lang));
}

async function come(...what: Parameters<typeof show>): Promise<void> {
  try {
    await show(...what);
    root.dataset['state'] = 'ready';
    tell({ avain: 'ready' });
  } catch (reason) {
    fail(String(reason));
    console.error(reason);
  }
}

function fail(reason: string): void {
  root.dataset['state'] = 'failed';
  root.dataset['reason'] = reason;
}

async function show(state: GalleryState, scenario: Scenario): Promise<void> {
  if (isStill) standStill();
  document.title = `${state.title[uiLangOf(lang)]} – Avain`;
  root.dataset['colours'] = colours;
  if (colours === 'forced') standInForSystemColours();
  const { handlers, interference } = await play(scenario, {
    origin: location.origin,
    seen: ({ call, status, code }) => {
      if (status === 'never') giveUp();
      log('request', call, [status, code].filter(Boolean).join(' '));
    },
    mailed: ({ subject, to }) => log('mail', subject, to),
  });
  await startWorker(handlers);
  standInForDevice(scenario.device);
  if (scenario.pace) keepPace(scenario.pace);
  await speak(lang);
  await import(new URL('avain/avain.js', base).href);
  const widget = place(state, lang);
  const watch = watchTexts(document, (keys) => tell({ avain: 'texts', keys }));
  const put = (look: Look): void => {
    wear(widget, look, lang);
    watch.use(lang, look.texts[lang]);
  };
  put(decodeLook(location.hash) ?? plainLook);
  hear((message) => {
    if (message.avain === 'look') put(message.look);
    if (message.avain === 'latency') interference.latency = message.ms;
    if (message.avain === 'next-fault') interference.next = message.fault;
  });
  // What leads to the state need not lead anywhere where all else is different.
  await act(widget, (!other && state.acts) || []);
}
