// Packages of the system, by apt-get as root or by sudo without a password.
import { spawnSync } from 'child_process';
import { onPath, run } from './run.mjs';

/** The words before `apt-get`, or undefined where this person may not install anything. */
const rootPrefix = () => {
  if (process.getuid && process.getuid() === 0) return [];
  const sudo = onPath('sudo');
  return sudo && spawnSync(sudo, ['-n', 'true']).status === 0 ? [sudo, '-n'] : undefined;
};

/** Installs packages of the system, `{ install, update }`, or undefined where that may not be done. */
export const aptInstaller = () => {
  const apt = onPath('apt-get');
  const prefix = apt && rootPrefix();
  if (!prefix) return undefined;
  const env = Object.assign({}, process.env, { DEBIAN_FRONTEND: 'noninteractive' });
  const call = (...args) => {
    const line = prefix.concat(apt, args);
    return run(line[0], line.slice(1), { env }).ok;
  };
  const install = (packages) =>
    call('install', '-y', '-qq', '--no-install-recommends', '-o', 'Dpkg::Use-Pty=0', ...packages);
  return { install, update: () => call('update', '-qq') };
};
