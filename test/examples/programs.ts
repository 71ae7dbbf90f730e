import { aptInstaller } from '../../scripts/setup/apt.mjs';
import { onPath } from '../../scripts/setup/run.mjs';

/** Programs that an example needs: how they are called, and the Debian packages that have them. */
export interface Needed {
  readonly names: readonly string[];
  readonly packages: readonly string[];
}

/** Installs what is missing, by apt-get. Returns why that cannot be had, or nothing when all is there. */
export function install({ names, packages }: Needed): string | undefined {
  const lacking = () => names.filter((name) => !onPath(name));
  if (lacking().length === 0) return undefined;
  const apt = aptInstaller();
  if (apt && !apt.install(packages)) {
    apt.update();
    apt.install(packages);
  }
  const left = lacking();
  return left.length > 0 ? `${left.join(', ')} cannot be had: install ${packages.join(' ')}` : undefined;
}
