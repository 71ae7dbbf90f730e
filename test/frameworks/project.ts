import type { Framework } from '../../demo/gallery/paste/embedding.ts';

/** A project as people have them: committed, but for the files that the gallery says to paste. */
export interface Project {
  readonly framework: Framework;
  readonly title: string;
  /** Where its components are, and what is served as it is. */
  readonly components: string;
  readonly statics: string;
  /** Commands, by names in `node_modules/.bin`, that check and build it; a plain page needs none. */
  readonly build: readonly (readonly string[])[];
  /** What is served afterwards. */
  readonly built: string;
  /** Policies for Trusted Types: that of Lit, and the framework's own. */
  readonly trusted: readonly string[];
}

const vite = { components: 'src', statics: 'public', built: 'dist' } as const;

export const projects: readonly Project[] = [
  {
    framework: 'html',
    title: 'Plain HTML',
    components: '',
    statics: '',
    build: [],
    built: '',
    trusted: ['avain-lit'],
  },
  {
    ...vite,
    framework: 'react',
    title: 'React',
    build: [
      ['tsc', '-p', '.'],
      ['vite', 'build'],
    ],
    trusted: ['lit-html'],
  },
  {
    ...vite,
    framework: 'vue',
    title: 'Vue',
    build: [['vite', 'build']],
    trusted: ['lit-html', 'vue'],
  },
  {
    ...vite,
    framework: 'angular',
    title: 'Angular',
    components: 'src/app',
    build: [['ng', 'build']],
    trusted: ['lit-html', 'angular'],
  },
  {
    ...vite,
    framework: 'svelte',
    title: 'Svelte',
    build: [['vite', 'build']],
    trusted: ['lit-html', 'svelte-trusted-html'],
  },
];
