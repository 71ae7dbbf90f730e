import type { Page } from '@playwright/test';
import type { Messages } from '../../../src/locales/messages.ts';
import type { LoginPage } from '../../e2e/login-page.ts';
import type { TopBar } from '../../e2e/top-bar.ts';
import type { ReferenceServer } from '../../helpers/reference-server.ts';
import type { Mailbox } from '../mailbox.ts';
import type { Newcomers } from '../newcomers.ts';
import type { Widget } from '../widget.ts';

/** What a person and the pages are given to come to a state. */
export interface Stage {
  readonly page: Page;
  readonly texts: Messages;
  readonly server: ReferenceServer;
  readonly mails: Mailbox;
  readonly newcomers: Newcomers;
  readonly login: LoginPage;
  readonly top: TopBar;
  readonly reset: Widget;
  readonly register: Widget;
  readonly account: Widget;
}

/** One thing that a person can have before them. */
export interface State {
  /** What it is, in a sentence for people who do not see it. */
  readonly shows: string;
  /** What matters keeps to the window, wherever the page is scrolled to. */
  readonly window?: boolean;
  /** Looked at in tests, and left out of the documentation: it has a picture of the like. */
  readonly unpictured?: boolean;
  /** How to come there from the state before. */
  reach(stage: Stage): Promise<unknown>;
}

/** States in the order in which a person comes to them, by a name for files. */
export type Act = Readonly<Record<string, State>>;
