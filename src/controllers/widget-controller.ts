import type { ReactiveController } from 'lit';
import type { AuthClient } from '../client/client.ts';
import { linkUrl } from '../core/link-url.ts';
import type { SafeUrl } from '../core/platform.ts';
import { returnUrl } from '../core/return-url.ts';
import type { SessionState } from '../core/session.ts';
import { AvainBeforeSubmitEvent } from '../events.ts';
import type { Messages } from '../locales/messages.ts';
import { BusyController } from './busy-controller.ts';
import { ClientController } from './client-controller.ts';
import { FlowController } from './flow-controller.ts';
import { type Actions, FormController } from './form-controller.ts';
import { IdsController } from './ids-controller.ts';
import { LightController } from './light-controller.ts';
import { MessagesController } from './messages-controller.ts';
import { ResendController } from './resend-controller.ts';
import { StatesController } from './states-controller.ts';
import { StoreController } from './store-controller.ts';
import { UrlTokenController } from './url-token-controller.ts';
import type { Delivered, Widget, WidgetOptions, WidgetView } from './widget.ts';

/** Everything that a widget with a flow is made of, put together: client, session, flow, texts, form, light DOM. */
export class WidgetController<Group extends keyof Messages> implements ReactiveController {
  readonly urlToken: UrlTokenController;
  readonly light: LightController;
  readonly form: FormController;
  readonly flow: FlowController;
  readonly texts: MessagesController<Group>;
  readonly #host: Widget;
  readonly #options: WidgetOptions<Group>;
  readonly #session: StoreController<SessionState>;
  readonly #client: ClientController;
  readonly #ids: IdsController;
  readonly #busy: BusyController;
  readonly #resend: ResendController;
  readonly #states: StatesController;

  constructor(host: Widget, options: WidgetOptions<Group>) {
    this.#host = host;
    this.#options = options;
    // Before anything that asks a server or loads something.
    this.urlToken = new UrlTokenController(host);
    this.light = new LightController(host, options.sheet);
    this.form = new FormController(host, this.light, {
      submit: (form) => this.#submit(form),
      actions: { ...this.#actions(), ...options.actions },
    });
    this.flow = new FlowController(host, {
      goal: options.goal,
      context: () => ({ locale: this.texts.locale, returnTo: this.returnHref ?? '' }),
      token: (goal) => (goal === (options.linkGoal ?? options.goal) ? this.urlToken.token : undefined),
      tokenUsed: () => this.urlToken.drop(),
      settled: (failed) => this.#settled(failed),
    });
    this.#session = new StoreController(host);
    this.texts = new MessagesController(host, options.texts);
    this.#client = new ClientController(host, (client) => this.#start(client));
    this.#ids = new IdsController(host);
    this.#busy = new BusyController(host);
    this.#resend = new ResendController(host);
    this.#states = new StatesController(host);
    host.addController(this);
  }

  get client(): AuthClient | undefined {
    return this.#client.client;
  }

  get returnHref(): SafeUrl | undefined {
    return returnUrl(this.#host.returnTo, location.href, this.#host.returnOrigins);
  }

  hostConnected(): void {
    addEventListener('pageshow', this.#shownAgain);
    if (this.#host.closest('form'))
      console.error(
        `<${this.#host.localName}> cannot stand inside another form: browsers drop the inner one.`,
      );
  }

  hostDisconnected(): void {
    removeEventListener('pageshow', this.#shownAgain);
  }

  hostUpdate(): void {
    const session = this.client?.session;
    if (!session) return;
    session.locale = this.texts.locale;
    this.#busy.busy = this.#underWay;
    this.#resend.see(this.flow.state);
    this.#options.follow?.(session.state);
  }

  hostUpdated(): void {
    const session = this.client?.session.state;
    if (!session || !this.#canShow()) return;
    const { onScreen = () => this.flow.step } = this.#options;
    const step = onScreen(this.flow.state, session, this.light.touched);
    const view = this.#view(session);
    this.light.render(this.#options.template(step, view, session), view.lang);
    this.#states.set({
      busy: view.busy,
      error: Boolean(view.failure),
      'signed-in': step?.step === 'signed-in',
    });
  }

  /** Away, once the form is gone from the page: that is how password managers know that it was accepted. */
  leave(url: string | undefined): void {
    if (url) void this.#host.updateComplete.then(() => location.assign(url));
  }

  /** A beginning shows what was there before, or nothing, unless it takes long; delivered texts stay until ours are here. */
  #canShow(): boolean {
    const { state, failure } = this.flow;
    const known = 'step' in state || failure !== undefined;
    if (this.light.adopted) return known && !this.texts.loading;
    return known || this.#busy.waiting !== 'no';
  }

  /** Who has gone back from where the widget had sent them wants to begin anew: the page is as it was left. */
  readonly #shownAgain = (event: PageTransitionEvent): void => {
    if (event.persisted && this.flow.step?.step === 'redirect') void this.flow.begin();
  };

  get #underWay(): boolean {
    const { status } = this.flow.state;
    return status === 'busy' || (status === 'starting' && !this.flow.failure);
  }

  #view(session: SessionState): WidgetView<Group> {
    const { failure } = this.flow;
    return {
      ...this.texts.texts(this.#host.messages),
      lang: this.texts.lang,
      level: this.#host.headingLevel,
      id: this.#ids.id,
      failure,
      busy: this.#underWay || failure?.code === 'rate-limited',
      waiting: this.#busy.waiting,
      shown: this.form.shown,
      returnHref: this.returnHref,
      can: 'step' in session ? (session.step?.can ?? []) : [],
      resendAt: this.#resend.at,
      resent: this.#resend.resent,
    };
  }

  #actions(): Actions {
    return {
      back: () => this.flow.answer([{ back: true }]),
      resend: () => {
        this.#resend.asked();
        return this.flow.answer([{ resend: true }]);
      },
      other: (id) => this.flow.answer([{ other: id }]),
      cancel: () => this.flow.stop(),
      retry: () => this.flow.go(this.#options.goal),
    };
  }

  #start(client: AuthClient): void {
    client.session.locale = this.texts.locale;
    this.#session.watch(client.session);
    const { step, failed } = this.#delivered();
    const started = this.flow.start(client, step);
    if (failed) void started.then(() => this.flow.refuse(failed.error, failed.retryAt));
  }

  #delivered(): Delivered {
    const found = this.#options.delivered?.(this.light) ?? {};
    // A page that is the same for everybody has been delivered with the first step; the link leads further.
    return this.urlToken.token && !this.#options.linkGoal ? {} : found;
  }

  #submit(form: HTMLFormElement): void {
    const { step, state } = this.flow;
    if (!step || state.status !== 'ready') return;
    const reading = this.#options.read(step, new FormData(form));
    if (reading.error) return this.flow.refuse(reading.error);
    const goal = step.goal === 'browse' ? this.#options.goal : step.goal;
    if (!this.#host.dispatchEvent(new AvainBeforeSubmitEvent(goal, step.step))) return;
    void this.flow.answer(reading.answers).finally(this.form.clear);
  }

  #settled(failed: boolean): void {
    const { step } = this.flow;
    this.#options.settled?.(failed);
    if (step?.step === 'redirect') this.leave(linkUrl(step.url, location.href));
    // After a time-out nobody knows whether the answer arrived: the session does.
    if (failed && this.flow.failure?.code === 'timeout') void this.client?.session.reload();
    void this.form.focus();
  }
}
